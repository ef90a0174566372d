import type { Core } from '@strapi/strapi';
import { eventRows } from '../../repositories/events';
import { ensureTriggers } from '../../repositories/triggers';

/** The head of the chain and the triggers that keep the trail insert-only; at every start. */
export async function prepareTrail(strapi: Core.Strapi): Promise<void> {
  const events = eventRows(strapi);
  await events.ensureHead();
  const missing = await ensureTriggers(strapi);
  const head = await events.head();
  if (missing.length === 0 || head === null || head.seq === 0) return;
  // Right after an update of the software this is expected; at any other time somebody took them away.
  strapi.log.warn(`editorial-review: made the triggers of the audit trail: ${missing.join(', ')}`);
}
