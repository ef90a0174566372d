/** `npm run audit:verify`: is the audit trail whole? Ends with 1 when it is not. */
import { withStrapi } from './boot';

interface Audit {
  verify(): Promise<{
    ok: boolean;
    events: number;
    payloads: number;
    erased: number;
    problems: string[];
  }>;
}

async function main(): Promise<number> {
  const result = await withStrapi((strapi) =>
    (strapi.plugin('editorial-review').service('audit') as Audit).verify(),
  );
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
