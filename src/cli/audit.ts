/** `npm run audit:verify`: is the audit trail whole, and where does it end? Ends with 1 when it is not. */
import { parseArgs } from 'node:util';
import { withStrapi } from './boot';
import { service } from '../kernel/services';

async function main(): Promise<number> {
  // An option that is not there is refused: nobody should believe that something was compared.
  parseArgs({ options: {} });
  const result = await withStrapi((strapi) => service(strapi, 'editorial-review.audit').verify());
  const { ok, events, head, payloads, erased, problems } = result;
  console.log(`Händelser / events: ${events}`);
  console.log(`Texter jämförda / texts compared: ${payloads}, raderade / erased: ${erased}`);
  console.log(`Huvud / head: ${head.seq} ${head.hash}`);
  for (const problem of problems) console.error(`  ${problem}`);
  console.log(ok ? 'Spåret är helt. / The trail is whole.' : 'SPÅRET ÄR BRUTET. / BROKEN TRAIL.');
  return ok ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const mistyped = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(error instanceof Error && !mistyped ? error.stack : String(error));
    process.exit(2);
  },
);
