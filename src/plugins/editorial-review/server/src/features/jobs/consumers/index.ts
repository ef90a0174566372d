import type { Consumer } from '../consumer';
import { auditHead } from './audit-head';
import { prune } from './prune';
import { reportFailed } from './report-failed';
import { sendAuditHead } from './send-audit-head';

/** Who does what; a kind that is not here waits for a consumer that a later version may bring. */
export const CONSUMERS: readonly Consumer[] = [auditHead, sendAuditHead, prune, reportFailed];
