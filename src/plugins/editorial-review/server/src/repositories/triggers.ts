import type { Core } from '@strapi/strapi';
import { isSqlite } from '../../../../../kernel/tables';

const TABLE = 'editorial_events';
const MESSAGE = 'the audit trail is insert-only';

/** Makes the database refuse changes to the trail. Safe to run at every start. */
export async function ensureTriggers(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  if (isSqlite(strapi)) {
    for (const verb of ['UPDATE', 'DELETE']) {
      await connection.raw(
        `CREATE TRIGGER IF NOT EXISTS ${TABLE}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${TABLE}
         BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
      );
    }
    return;
  }
  const schema = strapi.db.getSchemaName() ?? 'public';
  const table = `"${schema}"."${TABLE}"`;
  const refuse = `"${schema}"."${TABLE}_refuse"`;
  await connection.raw(
    `CREATE OR REPLACE FUNCTION ${refuse}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$`,
  );
  // By row: deleting an account makes PostgreSQL run an UPDATE of no rows for the creator's foreign key.
  const triggers = {
    [`${TABLE}_no_change`]: 'BEFORE UPDATE OR DELETE ON %t FOR EACH ROW',
    [`${TABLE}_no_truncate`]: 'BEFORE TRUNCATE ON %t FOR EACH STATEMENT',
  };
  for (const [name, when] of Object.entries(triggers)) {
    const { rows } = (await connection.raw(
      'SELECT 1 FROM pg_trigger WHERE tgname = ? AND tgrelid = ?::regclass',
      [name, table],
    )) as { rows: unknown[] };
    if (rows.length > 0) continue;
    await connection.raw(
      `CREATE TRIGGER ${name} ${when.replace('%t', table)} EXECUTE FUNCTION ${refuse}()`,
    );
  }
}
