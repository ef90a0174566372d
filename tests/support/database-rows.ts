import knex, { type Knex } from 'knex';

/** As the driver gives it, so that two readings can be compared: with PostgreSQL every value is text. */
export type Row = Record<string, unknown>;
export type Tables = Record<string, Row[]>;

/** Strapi changes how the driver reads dates and JSON, for the whole process. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Every row of every table, read past Strapi, in an order that is always the same. */
export async function readTables(settings: Record<string, string>): Promise<Tables> {
  const connection = openDatabase(settings);
  try {
    const tables: Tables = {};
    for (const name of await tableNames(connection)) {
      const rows = (await connection(name)) as Row[];
      tables[name] = rows.sort(inOrder);
    }
    return tables;
  } finally {
    await connection.destroy();
  }
}

/**
 * Rows that are no longer there, or no longer the same in the columns they had: `table id`. What a
 * table or a row has got beside that is not asked for.
 */
export function lostRows(before: Tables, after: Tables): string[] {
  return Object.entries(before).flatMap(([name, rows]) => {
    const now = new Map((after[name] ?? []).map((row) => [row['id'], row]));
    return rows.filter((row) => !holds(now.get(row['id']), row)).map(({ id }) => `${name} ${id}`);
  });
}

const holds = (now: Row | undefined, row: Row): boolean =>
  now !== undefined && Object.entries(row).every(([column, value]) => now[column] === value);

/** A connection to the database that the settings name, for before and beside Strapi. */
export function openDatabase({
  DATABASE_URL: url,
  DATABASE_FILENAME: filename,
}: Record<string, string>): Knex {
  return url
    ? knex({ client: 'pg', connection: { connectionString: url, types: AS_TEXT } })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: filename ?? '' },
        useNullAsDefault: true,
      });
}

async function tableNames(connection: Knex): Promise<string[]> {
  const isPostgres = connection.client.config.client === 'pg';
  const rows = (await (isPostgres
    ? connection('pg_tables').where({ schemaname: 'public' }).select('tablename as name')
    : connection('sqlite_master')
        .where({ type: 'table' })
        .whereNot('name', 'like', 'sqlite%')
        .select('name'))) as { name: string }[];
  return rows.map(({ name }) => name).sort();
}

function inOrder(one: Row, other: Row): number {
  if ('id' in one) return Number(one['id']) - Number(other['id']);
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
