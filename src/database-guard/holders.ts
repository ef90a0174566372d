import type { Core } from '@strapi/strapi';
import type { Candidate, Rows } from './candidates';
import { admitted, isComponent, type Model, type Models } from './models';
import type { Names } from './names';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

interface Counts {
  pages: number | string;
  live: number | string;
}

/** Asks the database about one candidate at a time, with a query for each type that can hold it. */
export function holders(strapi: Core.Strapi, models: Models, names: Names) {
  const raw = (text: string) => strapi.db.connection.raw(text);

  /** The loss in words, with the pages that it touches; null where nothing holds it. */
  async function told({ what, owner, rows }: Candidate): Promise<string | null> {
    if (!(await exists(rows))) return null;
    const found = await count(select(rows));
    if (found === 0) return null;
    if (owner === null) return `${what}: ${amount(found, 'row')}`;
    const pages = await pagesOf(owner, () => select(rows));
    return `${what}: ${pages.join(' and ') || `${amount(found, 'row')}, on no page`}`;
  }

  /** A migration, or a hand, may have taken away what the last start knew. */
  async function exists({ table, id, where = {}, filled, empty, longer }: Rows): Promise<boolean> {
    const schema = strapi.db.getSchemaConnection();
    if (!(await schema.hasTable(table))) return false;
    const columns = [id, ...Object.keys(where), filled, empty, longer?.column].filter(
      (name) => name !== undefined,
    );
    // One after the other: they share a connection.
    for (const name of columns) if (!(await schema.hasColumn(table, name))) return false;
    return true;
  }

  /** The ids of the model's rows that hold something. */
  function select({ table, id, where = {}, filled, empty, longer }: Rows): Query {
    const query = strapi.db.getConnection(table).where(where).whereNotNull(id).select(id);
    if (filled !== undefined) void query.whereNotNull(filled);
    if (empty !== undefined) void query.whereNull(empty);
    if (longer !== undefined) void query.whereRaw('length(??) > ?', [longer.column, longer.than]);
    return query;
  }

  async function count(rows: Query): Promise<number> {
    const [row] = (await rows.clearSelect().count({ found: '*' })) as { found: number | string }[];
    return Number(row?.found ?? 0);
  }

  /** For each type, how many of its pages have one of these rows, directly or in their parts. */
  async function pagesOf(owner: Model, ids: () => Query, above: string[] = []): Promise<string[]> {
    if (!isComponent(owner)) return pagesOfType(owner, ids);
    const found: string[] = [];
    for (const parent of models.values()) {
      if (above.includes(parent.uid) || !holdsParts(parent, owner.uid)) continue;
      const rows: Rows = {
        table: names.parts(parent),
        id: 'entity_id',
        where: { component_type: owner.uid },
      };
      if (!(await exists(rows))) continue;
      const within = () => select(rows).whereIn('cmp_id', ids());
      found.push(...(await pagesOf(parent, within, [...above, owner.uid])));
    }
    return found;
  }

  async function pagesOfType(type: Model, ids: () => Query): Promise<string[]> {
    const rows = () => strapi.db.getConnection(names.table(type)).whereIn('id', ids());
    const [counts] = (await rows().select(
      raw('count(distinct document_id) as pages'),
      raw('count(distinct case when published_at is not null then document_id end) as live'),
    )) as Counts[];
    if (counts === undefined || Number(counts.pages) === 0) return [];
    const example = (await rows()
      .orderByRaw('case when published_at is null then 1 else 0 end, id')
      .first()) as Record<string, string | null>;
    const live = `${Number(counts.live)} live`;
    return [
      `${amount(Number(counts.pages), 'page')} of ${type.uid} (${live}), such as ${named(type, example)}`,
    ];
  }

  function named(type: Model, row: Record<string, string | null>): string {
    const title = Object.keys(type.attributes).find(
      (key) => type.attributes[key]?.type === 'string',
    );
    const text = title === undefined ? null : row[names.column(title)];
    return text ? `“${text}” (${row['document_id']})` : String(row['document_id']);
  }

  return { told };
}

const holdsParts = (model: Model, uid: string): boolean =>
  Object.values(model.attributes).some((attribute) => admitted(attribute).includes(uid));

const amount = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;
