import type { Core } from '@strapi/strapi';
import { eventRows, GENESIS } from '../../../repositories/events';
import { Undone, type Consumer } from '../consumer';
import { addedAt } from '../reads';
import { jobSettings } from '../settings';

const TIMEOUT_MS = 10_000;

/** To AUDIT_HEAD_URL: the number and the hash of the last event, never what it says. */
export const sendAuditHead: Consumer = {
  kind: 'audit-head.send',
  reach: 'outside',
  async handle(job, { strapi }) {
    const { auditHeadUrl } = jobSettings(strapi);
    // It was taken out of the settings since.
    if (auditHeadUrl === '') return;
    const seq = job.eventSeq ?? 0;
    const hash = await hashOf(strapi, seq);
    const { ok, status } = await fetch(auditHeadUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seq, hash, at: await addedAt(strapi, job) }),
      // A redirect could lead to an address that is not encrypted.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!ok) throw new Undone(`http ${status}`);
  },
};

async function hashOf(strapi: Core.Strapi, seq: number): Promise<string> {
  if (seq === 0) return GENESIS;
  const [event] = await eventRows(strapi).batch(seq - 1, 1);
  if (event?.seq !== seq) throw new Undone(`event ${seq} is missing`);
  return event.hash;
}
