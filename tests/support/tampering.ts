import { ensureTriggers } from '../../src/plugins/editorial-review/server/src/repositories/triggers';
import type { Server } from './strapi';

const KEPT = [
  'editorial_events',
  'editorial_event_heads',
  'editorial_reviews',
  'editorial_revisions',
  'editorial_approvals',
  'editorial_payloads',
];
const GUARDED = ['editorial_events', 'editorial_event_heads'];

type Knex = Server['strapi']['db']['connection'];

/** Somebody with the database in their hands: triggers off, rows rewritten, triggers on again. */
export async function tampering<T>(
  { strapi, client }: Server,
  work: (connection: Knex) => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> {
  const { connection } = strapi.db;
  for (const table of KEPT)
    await connection.raw(`CREATE TABLE keep_${table} AS SELECT * FROM ${table}`);
  const off = async () => {
    if (client === 'postgres') {
      for (const table of GUARDED)
        await connection.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      return;
    }
    const triggers = (await connection('sqlite_master')
      .where({ type: 'trigger' })
      .select('name')) as { name: string }[];
    for (const { name } of triggers) await connection.raw(`DROP TRIGGER ${name}`);
  };
  try {
    await off();
    await work(connection);
    await ensureTriggers(strapi);
    return await look();
  } finally {
    await off();
    for (const table of KEPT) {
      await connection.raw(`DELETE FROM ${table}`);
      await connection.raw(`INSERT INTO ${table} SELECT * FROM keep_${table}`);
      await connection.raw(`DROP TABLE keep_${table}`);
    }
    await ensureTriggers(strapi);
  }
}
