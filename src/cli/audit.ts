/**
 * `npm run audit:verify [-- --against HEAD]…`: is the audit trail whole, where does it end, and do
 * earlier heads (`seq:hash`, or a file of such) lie in it? Ends with 1 when it is not, with 2 when the
 * question was wrong.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withStrapi } from './boot';
import { service } from '../kernel/services';
import type { Core } from '@strapi/strapi';

async function main(): Promise<number> {
  // An option that is not there is refused: nobody should believe that something was compared.
  const { values } = parseArgs({ options: { against: { type: 'string', multiple: true } } });
  const given = (values.against ?? []).map(textOf);
  const { against, ...result } = await withStrapi(async (strapi) => {
    const against = given.flatMap((own) => headsOf(strapi, own));
    const verified = await service(strapi, 'editorial-review.audit').verify(against);
    return { ...verified, against };
  });
  const { ok, events, head, payloads, erased, problems } = result;
  console.log(`Händelser / events: ${events}`);
  console.log(`Texter jämförda / texts compared: ${payloads}, raderade / erased: ${erased}`);
  if (against.length > 0) console.log(`Tidigare huvuden / earlier heads: ${against.length}`);
  console.log(`Huvud / head: ${head.seq} ${head.hash}`);
  for (const problem of problems) console.error(`  ${problem}`);
  console.log(ok ? 'Spåret är helt. / The trail is whole.' : 'SPÅRET ÄR BRUTET. / BROKEN TRAIL.');
  return ok ? 0 : 1;
}

interface Given {
  given: string;
  text: string;
}

/** Paths are meant from where the person stands. */
function textOf(given: string): Given {
  const file = path.resolve(process.env['IMPORT_FROM'] ?? process.cwd(), given);
  return { given, text: fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : given };
}

function headsOf(strapi: Core.Strapi, { given, text }: Given) {
  const heads = service(strapi, 'editorial-review.audit').headsIn(text);
  if (heads.length > 0) return heads;
  throw new Asked(
    `--against ${given}: inget huvud (nummer:hash, eller en fil med sådana). / no head (seq:hash, or a file of such).`,
  );
}

class Asked extends Error {}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const mistyped = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    const plain = mistyped === true || error instanceof Asked;
    console.error(error instanceof Error && !plain ? error.stack : (error as Error).message);
    process.exit(2);
  },
);
