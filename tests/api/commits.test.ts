import { execFileSync, spawnSync } from 'node:child_process';
import request from 'supertest';
import { startChild } from '../support/child-server';
import databases from '../support/databases.cjs';
import { apiToken, cast } from '../support/people';
import { startBehindProxy, type Proxy } from '../support/proxy';
import { ARTICLE, bring, news, publishedRow, type People } from '../support/publishing';
import { act, draft, edit, versionOf, type Page } from '../support/reviews';
import type { Server } from '../support/strapi';

/** What is answered with success is stored; what the database did not take is answered with 503. */
let server: Server;
let people: People;
let proxy: Proxy | null = null;
const isPostgres = databases.client === 'postgres';

beforeAll(async () => {
  ({ server, proxy } = await startBehindProxy());
  people = await cast(server);
});
afterAll(async () => {
  await server.stop();
  await proxy?.close();
});

const refused = (code: string) => ({ status: 503, body: { error: { details: { code } } } });
const draftOf = ({ documentId }: Page) =>
  server.strapi.db.query(ARTICLE).findOne({ where: { documentId, publishedAt: null } }) as Promise<{
    lead: string;
  }>;
const pages = () => server.strapi.db.query(ARTICLE).count();

/** Each kind of write that people do, refused by the database; afterwards it goes through. */
async function tryAll(
  code: 'not_saved' | 'maybe_saved',
  broken: (write: () => PromiseLike<unknown>) => Promise<unknown>,
  on: Server = server,
) {
  const notSaved = refused(code);
  const page = await draft(on, people.writer, ARTICLE, news());
  const before = await pages();
  const save = () => edit(on, people.writer, page, { lead: 'En annan ingress.' });
  expect(await broken(save)).toMatchObject(notSaved);
  expect((await draftOf(page)).lead).toBe('En kort ingress om veckan.');
  const create = () =>
    on.http
      .post(`/content-manager/collection-types/${ARTICLE}?locale=sv`)
      .set('Authorization', `Bearer ${people.writer.token}`)
      .send(news());
  expect(await broken(create)).toMatchObject(notSaved);
  expect(await pages()).toBe(before);
  await bring(on, people, page, 'approved');
  const lockVersion = await versionOf(on, page);
  const publish = () => act(on, people.publisher, page, 'publication', { lockVersion });
  expect(await broken(publish)).toMatchObject(notSaved);
  expect(await publishedRow(server, page)).toBeNull();
  expect(await versionOf(on, page)).toBe(lockVersion);

  expect((await publish()).status).toBe(200);
  expect((await save()).status).toBe(200);
  expect((await draftOf(page)).lead).toBe('En annan ingress.');
}

(isPostgres ? test : test.skip)('a connection that is cut at COMMIT', async () => {
  let cut = 0;
  await tryAll('maybe_saved', async (write) => {
    proxy?.cutAt('COMMIT');
    const answer = await write();
    proxy?.cutAt(null);
    cut += 1;
    expect(proxy?.cuts()).toBeGreaterThanOrEqual(cut);
    return answer;
  });
});

(isPostgres ? test : test.skip)('a transaction that PostgreSQL has given up', async () => {
  const heard: string[] = [];
  const given = server.strapi.db.transaction(async ({ trx, onCommit }) => {
    onCommit(() => void heard.push('committed'));
    await trx.raw('select 1/0').catch(() => undefined);
  });
  await expect(given).rejects.toMatchObject({ details: { code: 'not_saved' } });
  expect(heard).toEqual([]);
  expect(await pages()).toBeGreaterThanOrEqual(0);
});

/** What the database says of a full disk when a row is written, not at COMMIT; on PostgreSQL it does. */
const onFullDisk = async (table: string, work: () => PromiseLike<unknown>): Promise<unknown> => {
  const db = server.strapi.db.connection;
  await db.raw(`
    create or replace function disk_is_full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
  await db.raw(
    `create trigger disk before insert or update on ${table} for each row execute function disk_is_full()`,
  );
  try {
    return await work();
  } finally {
    await db.raw(`drop trigger disk on ${table}`);
  }
};

(isPostgres ? test : test.skip)('a disk that is full when a row is written', async () => {
  const page = await draft(server, people.writer, ARTICLE, news());
  const token = await apiToken(server);
  const before = await pages();
  const asked: Record<string, () => PromiseLike<unknown>> = {
    save: () => edit(server, people.writer, page, { lead: 'En annan ingress.' }),
    REST: () =>
      server.http
        .post('/api/articles')
        .set('Authorization', `Bearer ${token}`)
        .send({ data: { title: 'Utifrån' } }),
    GraphQL: () =>
      server.http
        .post('/graphql')
        .set('Authorization', `Bearer ${token}`)
        .send({ query: 'mutation { createArticle(data: { title: "Utifrån" }) { documentId } }' }),
  };
  for (const [what, ask] of Object.entries(asked)) {
    const { status, body } = (await onFullDisk('articles', ask)) as {
      status: number;
      body: { error?: { details: { code: string } }; errors?: { extensions: unknown }[] };
    };
    const code = body.error?.details.code ?? JSON.stringify(body.errors?.[0]?.extensions);
    expect([what, status, code]).toEqual([what, 503, expect.stringContaining('not_saved')]);
  }
  const topic = () =>
    server.http
      .post('/content-manager/collection-types/api::topic.topic')
      .set('Authorization', `Bearer ${people.writer.token}`)
      .send({ name: 'Ämne' });
  expect(await onFullDisk('topics', topic)).toMatchObject(refused('not_saved'));
  const role = await server.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = () =>
    server.http
      .post('/content-manager/collection-types/plugin::users-permissions.user')
      .set('Authorization', `Bearer ${people.superAdmin.token}`)
      .send({
        username: 'kim',
        email: 'kim@people.example',
        password: 'Testlosenord1',
        role: { connect: [{ id: role.id }] },
      });
  expect(await onFullDisk('up_users', user)).toMatchObject(refused('not_saved'));
  expect(await pages()).toBe(before);
});

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;
(!isPostgres && hasPrlimit ? test : test.skip)(
  'a disk that is full (needs prlimit)',
  async () => {
    const child = await startChild();
    const limit = (size: string) =>
      execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${size}:`]);
    try {
      await tryAll(
        'not_saved',
        async (write) => {
          limit('4096');
          try {
            return await write();
          } finally {
            limit('unlimited');
          }
        },
        { ...server, http: request(child.url) as never },
      );
    } finally {
      await child.kill();
    }
  },
  300_000,
);

(isPostgres ? test.skip : test)('SQLite waits for the disk at each commit', async () => {
  const [{ synchronous }] = await server.strapi.db.connection.raw('pragma synchronous');
  expect(synchronous).toBe(2);
});
