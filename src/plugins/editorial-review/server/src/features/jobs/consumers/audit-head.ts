import { eventRows } from '../../../repositories/events';
import { addJobs } from '../../../repositories/jobs/add';
import type { Consumer } from '../consumer';
import { jobSettings } from '../settings';
import { sendAuditHead } from './send-audit-head';

/** So that the trail can be checked from outside, its head leaves this database once a day. */
export const auditHead: Consumer = {
  kind: 'audit-head',
  reach: 'database',
  daily: true,
  async handle(_job, { strapi }) {
    const head = await eventRows(strapi).head();
    if (head === null) throw new Error('The head of the audit trail is missing.');
    if (jobSettings(strapi).auditHeadUrl !== '') {
      await addJobs(strapi, [{ kind: sendAuditHead.kind, eventSeq: head.seq }]);
    }
    strapi.log.info(`editorial-review: audit head ${head.seq} ${head.hash}`);
  },
};
