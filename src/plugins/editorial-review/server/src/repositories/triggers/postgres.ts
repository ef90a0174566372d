import type { Core } from '@strapi/strapi';
import { EVENTS, HEADS, MESSAGE, type Triggers } from './names';

/**
 * By row: deleting an account makes PostgreSQL run an UPDATE of no rows for the creator's foreign key.
 * ON CONFLICT DO UPDATE runs the triggers of UPDATE.
 */
const TRIGGERS: readonly { table: string; name: string; when: string; only?: string }[] = [
  { table: EVENTS, name: `${EVENTS}_no_change`, when: 'BEFORE UPDATE OR DELETE', only: 'ROW' },
  { table: EVENTS, name: `${EVENTS}_no_truncate`, when: 'BEFORE TRUNCATE' },
  { table: HEADS, name: `${HEADS}_no_delete`, when: 'BEFORE DELETE', only: 'ROW' },
  { table: HEADS, name: `${HEADS}_no_truncate`, when: 'BEFORE TRUNCATE' },
  {
    table: HEADS,
    name: `${HEADS}_no_return`,
    when: 'BEFORE UPDATE',
    // The head goes forward only.
    only: `ROW WHEN (NEW.seq < OLD.seq OR NEW.name <> OLD.name
      OR (NEW.seq = OLD.seq AND NEW.hash <> OLD.hash))`,
  },
];

export function postgresTriggers({ db }: Core.Strapi): Triggers {
  const { connection } = db;
  const schema = db.getSchemaName() ?? 'public';
  const at = (table: string) => `"${schema}"."${table}"`;
  const refuse = at(`${EVENTS}_refuse`);

  /** `A`: it fires also where a session has turned triggers off (session_replication_role). */
  async function enabled(table: string, name: string): Promise<string | null> {
    const { rows } = (await connection.raw(
      'SELECT tgenabled FROM pg_trigger WHERE tgname = ? AND tgrelid = ?::regclass',
      [name, at(table)],
    )) as { rows: { tgenabled: string }[] };
    return rows[0]?.tgenabled ?? null;
  }

  return {
    async missing() {
      const names: string[] = [];
      for (const { table, name } of TRIGGERS)
        if ((await enabled(table, name)) !== 'A') names.push(name);
      return names;
    },
    async make() {
      await connection.raw(
        `CREATE OR REPLACE FUNCTION ${refuse}() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$`,
      );
      for (const { table, name, when, only = 'STATEMENT' } of TRIGGERS) {
        const state = await enabled(table, name);
        if (state === 'A') continue;
        if (state === null) {
          await connection.raw(
            `CREATE TRIGGER ${name} ${when} ON ${at(table)} FOR EACH ${only}
             EXECUTE FUNCTION ${refuse}()`,
          );
        }
        await connection.raw(`ALTER TABLE ${at(table)} ENABLE ALWAYS TRIGGER ${name}`);
      }
    },
  };
}
