import type { Candidate } from './candidates';
import { isComponent, type Change, type Model } from './models';
import type { Names } from './names';
import type { DatabaseSchema } from '../kernel/strapi-patches/schema-sync';

interface Schemas {
  now: DatabaseSchema;
  before: DatabaseSchema;
}

type Owned = Map<string, Model>;

/** Tables and columns that the last start knew and this one does not. `told`: tables told of elsewhere. */
export function dropped(
  schemas: Schemas,
  { before }: Change,
  told: ReadonlySet<string>,
  names: Names,
): Candidate[] {
  const now = new Map(
    schemas.now.tables.map(({ name, columns }) => [name, new Set(columns.map((c) => c.name))]),
  );
  const owners: Owned = new Map([...before.values()].map((model) => [names.table(model), model]));
  const gone = goneWithTheirModel(
    [...owners].filter(([table]) => !now.has(table)).map(([, model]) => model),
    names,
  );
  return schemas.before.tables.flatMap(({ name, columns }) => {
    if (told.has(name) || gone.has(name)) return [];
    const kept = now.get(name);
    if (kept === undefined) return [table(name, owners)];
    return columns
      .filter((column) => !kept.has(column.name))
      .map((lost) => column(name, lost.name, owners, names));
  });
}

/** Strapi's texts of one line: `varchar(255)`. */
const SHORT_TEXT = 255;

/** What a column may become without losing anything; every other change may. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  string: ['text'],
  integer: ['bigInteger', 'double', 'decimal', 'string', 'text'],
  bigInteger: ['decimal', 'string', 'text'],
  decimal: ['string', 'text'],
  double: ['string', 'text'],
  boolean: ['string', 'text'],
  date: ['string', 'text'],
  time: ['string', 'text'],
  datetime: ['string', 'text'],
  timestamp: ['string', 'text'],
};

/** Columns that become another kind, which can't hold all of theirs: PostgreSQL cuts and rounds without a word. */
export function narrowed(schemas: Schemas, { before }: Change, names: Names): Candidate[] {
  const owners: Owned = new Map([...before.values()].map((model) => [names.table(model), model]));
  const now = new Map(schemas.now.tables.map(({ name, columns }) => [name, columns]));
  return schemas.before.tables.flatMap(({ name, columns }) =>
    columns.flatMap((was) => {
      const is = now.get(name)?.find((each) => each.name === was.name);
      if (is === undefined || is.type === was.type) return [];
      if (WIDER[was.type]?.includes(is.type) === true) return [];
      const { what, owner, rows } = column(name, was.name, owners, names);
      const isCut = was.type === 'text' && is.type === 'string';
      return {
        what: `${what}, which becomes ${is.type} where it is ${was.type}`,
        owner,
        // What is empty is no longer than that either.
        rows: isCut ? { ...rows, longer: { column: was.name, than: SHORT_TEXT } } : rows,
      };
    }),
  );
}

/** The tables beside the one of a model that is taken out: what it says of them is said of it. */
const goneWithTheirModel = (models: Model[], names: Names): Set<string> =>
  new Set(
    models.flatMap((model) => [
      names.parts(model),
      ...Object.keys(model.attributes).map((field) => names.links(model, field).table),
    ]),
  );

function table(name: string, owners: Owned): Candidate {
  const owner = owners.get(name) ?? null;
  const rows = { table: name, id: 'id' };
  if (owner === null) return { what: `table ${name}`, owner, rows };
  const kind = isComponent(owner) ? 'component' : 'content type';
  return { what: `the ${kind} ${owner.uid} (table ${name})`, owner, rows };
}

function column(name: string, lost: string, owners: Owned, names: Names): Candidate {
  const owner = owners.get(name) ?? null;
  const rows = { table: name, id: 'id', filled: lost };
  const field = Object.keys(owner?.attributes ?? {}).find((key) => names.column(key) === lost);
  if (owner === null || field === undefined) {
    return { what: `column ${name}.${lost}`, owner, rows };
  }
  return { what: `the field ${field} of ${owner.uid} (column ${name}.${lost})`, owner, rows };
}
