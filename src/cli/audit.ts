/** `npm run audit:verify`: is the audit trail whole? Ends with 1 when it is not. */
import { withStrapi } from './boot';
import { service } from '../kernel/services';

async function main(): Promise<number> {
  const result = await withStrapi((strapi) => service(strapi, 'editorial-review.audit').verify());
  const { ok, events, payloads, erased, problems } = result;
  console.log(`Händelser / events: ${events}`);
  console.log(`Texter jämförda / texts compared: ${payloads}, raderade / erased: ${erased}`);
  for (const problem of problems) console.error(`  ${problem}`);
  console.log(ok ? 'Spåret är helt. / The trail is whole.' : 'SPÅRET ÄR BRUTET. / BROKEN TRAIL.');
  return ok ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(2);
  },
);
