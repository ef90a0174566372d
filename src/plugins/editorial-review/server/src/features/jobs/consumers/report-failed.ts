import type { Consumer } from '../consumer';
import { failedCount } from '../reads';

/** What failed stays in sight: a line in the log, every day until somebody has seen to it. */
export const reportFailed: Consumer = {
  kind: 'jobs.report-failed',
  reach: 'database',
  daily: true,
  async handle(_job, { strapi }) {
    const failed = await failedCount(strapi);
    if (failed === 0) return;
    strapi.log.warn(
      `editorial-review: jobs that have failed for good: ${failed}. \`npm run jobs\` shows them.`,
    );
  },
};
