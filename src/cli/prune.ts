/**
 * `npm run history:prune [-- --months 24] [--write]`: takes the texts of old drafts that were never submitted or
 * approved out of the review's history. Without --write it only says how many.
 */
import { parseArgs } from 'node:util';
import { withStrapi } from './boot';
import { service } from '../kernel/services';

const MONTHS = 24;
const USAGE = '--months: ett helt antal månader, minst 1. / a whole number of months, at least 1.';

function optionsFrom(args: string[]): { before: string; write: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      months: { type: 'string', default: process.env['HISTORY_KEEP_MONTHS'] ?? String(MONTHS) },
      write: { type: 'boolean', default: false },
    },
  });
  if (!/^[1-9]\d{0,3}$/.test(values.months)) throw new Error(USAGE);
  const before = new Date();
  before.setUTCMonth(before.getUTCMonth() - Number(values.months));
  return { before: before.toISOString(), write: values.write };
}

async function main(): Promise<void> {
  const { before, write } = optionsFrom(process.argv.slice(2));
  const { pruned, pages } = await withStrapi((strapi) =>
    service(strapi, 'editorial-review.pruning').prune(
      before,
      { kind: 'system', id: 'cli' },
      { write },
    ),
  );
  const day = before.slice(0, 10);
  console.log(
    write
      ? `Gallrade utkast från före ${day}: ${pruned}, på ${pages} sidor. / Drafts of before ${day} pruned: ${pruned}, of ${pages} pages.`
      : `Skulle gallra utkast från före ${day}: ${pruned}, på ${pages} sidor. Kör med --write. / Would prune drafts of before ${day}: ${pruned}, of ${pages} pages. Run with --write.`,
  );
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
