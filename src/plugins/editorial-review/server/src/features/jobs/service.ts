import type { Core } from '@strapi/strapi';
import { CONSUMERS } from './consumers';
import { overview, retry, type Overview } from './reads';
import { jobSettings } from './settings';
import { createWorker } from './worker';

/** What happens later; see docs/adr/0009-one-job-table.md. */
export const createJobs = ({ strapi }: { strapi: Core.Strapi }) => {
  const worker = createWorker(strapi, CONSUMERS);
  const kinds = CONSUMERS.map(({ kind }) => kind);

  return {
    /** Begins to do what is due, unless JOBS=never. */
    async start(): Promise<void> {
      if (jobSettings(strapi).jobs === 'never') return;
      const { waiting, failed } = await overview(strapi, kinds);
      const words = `editorial-review: jobs: ${waiting} waiting, ${failed} failed`;
      if (failed > 0) strapi.log.warn(`${words}. \`npm run jobs\` shows them.`);
      else strapi.log.info(words);
      worker.start();
    },

    stop: (): Promise<void> => worker.stop(),

    /** Somebody does what is due, or nobody is asked to. */
    isWorking: (): boolean => jobSettings(strapi).jobs === 'never' || worker.isRunning(),

    /** Does all that is due now. */
    runDue: (): Promise<void> => worker.runDue(),

    overview: (): Promise<Overview> => overview(strapi, kinds),

    /** Tries again what has failed for good: these jobs, or all; how many there were. */
    retry: (ids?: readonly number[]): Promise<number> => retry(strapi, ids),
  };
};
