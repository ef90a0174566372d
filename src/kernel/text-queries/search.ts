import { folded, foldedText, positionIn } from '../swedish';
import { attributesOf, clientOf, columnOf, isText, type Context, type Knex } from './types';

const NUMBERS = new Set(['biginteger', 'integer', 'decimal', 'float', 'number']);

/** `_q` in every searchable text, and where it is a number in the numbers; as Strapi, in Swedish. */
export function applySearch(knex: Knex, query: string, { qb, uid, db }: Context): void {
  const client = clientOf(db);
  const asked = foldedText(query.normalize('NFC'));
  const isNumber = !Number.isNaN(Number(query));
  const searched = Object.entries(attributesOf(db, uid)).filter(
    ([name, attribute]) =>
      name === 'id' ||
      (attribute?.searchable !== false &&
        (isText(attribute) || (isNumber && NUMBERS.has(attribute?.type ?? '')))),
  );
  for (const [name, attribute] of searched) {
    const column = qb.aliasColumn(columnOf(name, attribute));
    const { sql, bindings } = folded(client, '??', asked);
    knex.orWhereRaw(`${positionIn(client)}(${sql}, ?) > 0`, [column, ...bindings, asked] as never);
  }
}
