import type { Core } from '@strapi/strapi';
import { aroundSchemaSync, schemasOf } from '../kernel/strapi-patches/schema-sync';
import type { Candidate } from './candidates';
import { dropped, narrowed } from './columns';
import { takenOutOfFields } from './fields';
import { holders } from './holders';
import { leftBehind } from './left-behind';
import { changeOf, rememberComponents } from './models';
import { namesOf, type Names } from './names';
import { switchedOff } from './switches';

/**
 * Strapi makes the database follow the schemas at every start, and drops what is no longer in them
 * without a word. A start that would lose data is refused; ALLOW_COLUMN_DROP=true lets it happen.
 */
export function guardDatabase(strapi: Core.Strapi): void {
  aroundSchemaSync(strapi, {
    before: async (types) => {
      if (types && process.env['ALLOW_COLUMN_DROP'] !== 'true') {
        refuse(await lossesOf(strapi, types));
      }
    },
    after: () => rememberComponents(strapi),
  });
}

/** All that this start would lose. Where the schemas are those of the last start, no row is read. */
async function lossesOf(strapi: Core.Strapi, types: object): Promise<string[]> {
  const [change, names] = [await changeOf(strapi, types), namesOf(strapi)];
  const fields = takenOutOfFields(change, names);
  const { now, before } = await schemasOf(strapi);
  const candidates = [
    ...fields,
    ...switchedOff(change, names),
    ...(before === null
      ? []
      : [
          ...dropped({ now, before }, change, tablesBetween(fields, names), names),
          ...narrowed({ now, before }, change, names),
        ]),
    ...leftBehind(change, names),
  ];
  const losses: string[] = [];
  const ask = holders(strapi, change.before, names);
  for (const candidate of candidates) {
    const loss = await ask.told(candidate);
    if (loss !== null) losses.push(loss);
  }
  return losses;
}

/** The tables of links and parts that fields lose: a table is not told of once more. */
const tablesBetween = (fields: Candidate[], names: Names): Set<string> =>
  new Set(
    fields.flatMap(({ owner, rows }) =>
      owner === null || rows.table === names.table(owner) ? [] : [rows.table],
    ),
  );

function refuse(losses: string[]): void {
  if (losses.length === 0) return;
  throw new Error(
    `This start would lose data that is in the database:\n- ${losses.join('\n- ')}\n` +
      'Nothing has been changed. Put it back in the schemas; or, where it may be lost or a migration ' +
      '(database/migrations) moves it in the same start, start once with ALLOW_COLUMN_DROP=true.',
  );
}
