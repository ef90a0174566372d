import type { Knex } from 'knex';
import databases from './databases.cjs';
import { openDatabase, readTables, type Tables } from './database-rows';
import { PASSWORD, type Person } from './people';
import type { Page } from './reviews';
import { startOn, type Server } from './strapi';

export interface OldDatabase {
  server: Server;
  /** Every table as it was in the dump, and as it was after the first start. */
  before: Tables;
  after: Tables;
  /** Every table as it is now. */
  read(): Promise<Tables>;
}

/**
 * Boots Strapi on an installation that people have worked in (tests/fixtures/databases).
 * `prepare` changes the database before the first start, as if more had been done in it.
 */
export async function startOld(prepare?: (knex: Knex) => Promise<void>): Promise<OldDatabase> {
  const settings = await databases.restoreDump();
  if (prepare !== undefined) await change(settings, prepare);
  const read = () => readTables(settings);
  const before = await read();
  const server = await startOn(settings);
  return { server, before, after: await read(), read };
}

/** One of the accounts of the dump, signed in to the admin: `writer` is `writer@old.example`. */
export async function signIn(server: Server, name: string): Promise<Person> {
  const email = `${name}@old.example`;
  const { status, body } = await server.http
    .post('/admin/login')
    .send({ email, password: PASSWORD });
  if (status !== 200) throw new Error(`${name}: ${JSON.stringify(body)}`);
  return { id: body.data.user.id, email, token: body.data.token };
}

/** A page of the dump, by the title of its draft. */
export function pageCalled({ before }: OldDatabase, title: string): Page {
  const row = before['editorial_reviews']?.find((candidate) => candidate['title'] === title);
  if (row === undefined) throw new Error(`The dump has no page “${title}”.`);
  return {
    uid: String(row['content_type']),
    documentId: String(row['page_id']),
    locale: String(row['page_locale']),
  };
}

async function change(
  settings: Record<string, string>,
  work: (knex: Knex) => Promise<void>,
): Promise<void> {
  const connection = openDatabase(settings);
  try {
    await work(connection);
  } finally {
    await connection.destroy();
  }
}
