/** `npm run jobs [-- --retry]`: what waits, what has failed for good; with --retry that is tried again. */
import { parseArgs } from 'node:util';
import { withStrapi } from './boot';
import { service } from '../kernel/services';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { retry: { type: 'boolean', default: false } } });
  await withStrapi(async (strapi) => {
    const jobs = service(strapi, 'editorial-review.jobs');
    if (values.retry) {
      console.log(`Försöks igen / to be tried again: ${await jobs.retry()}`);
    }
    const { waiting, unheard, done, failed, failures } = await jobs.overview();
    console.log(`Väntar / waiting: ${waiting}, utan mottagare / without a consumer: ${unheard}`);
    console.log(`Klara den senaste veckan / done in the last week: ${done}`);
    console.log(`Misslyckade / failed: ${failed}`);
    for (const { id, kind, page, attempts, lastError, failedAt } of failures) {
      console.log(`  ${failedAt} ${id} ${kind} ${page ?? ''} (${attempts}): ${lastError ?? ''}`);
    }
    if (failed > 0) console.log('Försök igen med / try again with: npm run jobs -- --retry');
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
