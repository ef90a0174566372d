import { eventHash } from '../../src/plugins/editorial-review/server/src/repositories/events';
import type { EventRow } from '../../src/plugins/editorial-review/server/src/repositories/rows';
import { cast } from '../support/people';
import { act, article, draft, edit, goLive, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';
import { tampering } from '../support/tampering';

/** Somebody with the database in their hands rewrites it; the check names the row. */
const UID = 'api::article.article';
const NOW = '2026-01-01T00:00:00.000Z';

interface Verification {
  ok: boolean;
  head: { seq: number; hash: string };
  problems: string[];
}
type Knex = Server['strapi']['db']['connection'];

let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
let live: Page;
let name = '';
let head: Verification['head'];
let earlier: Verification['head'];

const service = <T>(of: string) => server.strapi.plugin('editorial-review').service(of) as T;
const verify = (against: object[] = []) =>
  service<{ verify(heads: object[]): Promise<Verification> }>('audit').verify(against);
const after = async (work: (connection: Knex) => Promise<unknown>, against: object[] = []) =>
  (await tampering(server, work, () => verify(against))).problems;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  live = await draft(server, people.writer, UID, article('Först'));
  await act(server, people.writer, live, 'submission');
  await act(server, people.reviewer, live, 'change-request', { comment: 'Hemligheten ska bort.' });
  await edit(server, people.writer, live, article('Sedan'));
  earlier = (await verify()).head;
  await goLive(server, people, live);
  const forced = await draft(server, people.writer, UID, article('Bråttom'));
  await act(server, people.publisher, forced, 'emergency-publication', { reason: 'Fara.' });
  const other = await draft(server, people.writer, UID, article('En till'));
  await goLive(server, people, other);
  await act(server, people.publisher, other, 'withdrawal', { reason: 'Fel.' });
  await service<{ erase(request: object, actor: object): Promise<unknown> }>('erasure').erase(
    { text: 'hemligheten' },
    { kind: 'admin', id: '1' },
  );
  name = `${UID}|${live.documentId}|sv`;
  head = (await verify()).head;
});
afterAll(() => server.stop());

const rowOf = () => ({ page_id: live.documentId });

test('what nobody touched is whole, also after an erasure', async () => {
  expect(await verify([earlier, head, { seq: 0, hash: '0'.repeat(64) }])).toMatchObject({
    ok: true,
    problems: [],
  });
});

describe('the trail', () => {
  const cut = (connection: Knex) => connection('editorial_events').where('seq', '>', head.seq - 3);

  test('without its end, and its head set back', async () => {
    const problems = await after(async (connection) => {
      await cut(connection).delete();
      const [last] = (await connection('editorial_events').orderBy('seq', 'desc').limit(1)) as [
        EventRow,
      ];
      await connection('editorial_event_heads').update({ seq: last.seq, hash: last.hash });
    });
    expect(problems).toContainEqual(expect.stringMatching(/the trail ends at event \d+, but job/));
    expect(problems).toContainEqual(expect.stringMatching(/^review of .*not what event/));
    expect(problems).toContainEqual(expect.stringMatching(/blanked, and no event says so/));
  });

  test('without its end, and everything that remembers it', async () => {
    const problems = await after(
      async (connection) => {
        for (const table of ['reviews', 'revisions', 'approvals', 'payloads', 'events'])
          await connection(`editorial_${table}`).delete();
        await connection('editorial_event_heads').update({ seq: 0, hash: '0'.repeat(64) });
      },
      [earlier, head],
    );
    expect(problems).toEqual(
      expect.arrayContaining(
        [earlier, head].map(({ seq }) =>
          expect.stringContaining(`a head of then was event ${seq}`),
        ),
      ),
    );
  });

  test('without an event in the middle', async () => {
    expect(
      await after((connection) => connection('editorial_events').where({ seq: 2 }).delete()),
    ).toContain('event 2 is missing');
  });

  test('with two events swapped', async () => {
    const problems = await after(async (connection) => {
      for (const [from, to] of [
        [2, -2],
        [3, 2],
        [-2, 3],
      ])
        await connection('editorial_events').where({ seq: from }).update({ seq: to });
    });
    expect(problems).toContain('event 2 has been changed');
    expect(problems).toContain('event 3 has been changed');
  });

  test('with another actor, another action, another time, other data', async () => {
    const { seq } = (await server.strapi.db
      .query('plugin::editorial-review.event')
      .findOne({ where: { page: name, action: 'submit' } })) as EventRow;
    for (const change of [
      { actor_id: '99' },
      { actor_kind: 'system' },
      { action: 'approve' },
      { at: NOW },
      { page: 'x|y|sv' },
      { data: '{}' },
      { payload_digests: '["a"]' },
    ]) {
      const problems = await after((connection) =>
        connection('editorial_events').where({ seq }).update(change),
      );
      expect([change, problems]).toEqual([
        change,
        expect.arrayContaining([`event ${seq} has been changed`]),
      ]);
    }
  });

  test('built anew after a rewritten actor: only a head from outside tells', async () => {
    const rebuild = async (connection: Knex) => {
      const rows = (await server.strapi.db
        .query('plugin::editorial-review.event')
        .findMany({ orderBy: { seq: 'asc' } })) as EventRow[];
      let prevHash = '0'.repeat(64);
      for (const row of rows) {
        const next = { ...row, prevHash, ...(row.seq === 2 ? { actorId: '99' } : {}) };
        const hash = eventHash(next);
        await connection('editorial_events')
          .where({ seq: row.seq })
          .update({ prev_hash: prevHash, hash, actor_id: next.actorId });
        prevHash = hash;
      }
      await connection('editorial_event_heads').update({ hash: prevHash });
    };
    expect(await after(rebuild)).toEqual([]);
    expect(await after(rebuild, [earlier])).toEqual([
      expect.stringMatching(`^event ${earlier.seq} is another than the head of then`),
    ]);
  });
});

describe('the rows of the review', () => {
  test('with any column of a review rewritten', async () => {
    const where = rowOf();
    const changes: Record<string, unknown>[] = [
      { live: 'withdrawn' },
      { status: 'approved' },
      { lock_version: 1 },
      { current_revision: 1 },
      { live_revision: 1 },
      { approved_revision: 1 },
      { submitted_revision: 1 },
      { live_hash: 'a'.repeat(64) },
      { current_hash: 'a'.repeat(64) },
      { approvals: JSON.stringify([{ actor: { kind: 'admin', id: '1' }, revision: 2, at: NOW }]) },
      { submitter: JSON.stringify({ kind: 'admin', id: '1' }) },
      { unreviewed_actors: JSON.stringify([{ kind: 'admin', id: '1' }]) },
      { unreviewed_until: NOW },
      { first_published_at: NOW },
      { content_modified_at: NOW },
      { closed_at: NOW },
    ];
    for (const change of changes) {
      const problems = await after((connection) =>
        connection('editorial_reviews').where(where).update(change),
      );
      expect([change, problems]).toEqual([
        change,
        expect.arrayContaining([expect.stringContaining(`review of ${name}`)]),
      ]);
    }
  });

  test('with a review taken away, or one that no event made', async () => {
    expect(
      await after((connection) => connection('editorial_reviews').where(rowOf()).delete()),
    ).toContain(`review of ${name} is missing`);
    const fake = { content_type: UID, page_id: 'fejk', page_locale: 'sv', status: 'idle' };
    expect(
      await after((connection) =>
        connection('editorial_reviews').insert({
          ...fake,
          live: 'live',
          lock_version: 3,
          current_revision: 1,
          live_revision: 1,
        }),
      ),
    ).toContain(`review of ${UID}|fejk|sv: no event made it`);
  });

  test('with any column of a revision rewritten, taken away, or swapped', async () => {
    const revision = { page: name, number: 1 };
    for (const change of [
      { hash: 'b'.repeat(64) },
      { actor_id: '99' },
      { contributors: '[]' },
      { sources: JSON.stringify([{ page: 'x', number: 1 }]) },
      { approved_at: NOW },
      { submitted_at: null },
      { cause: 'found' },
      { at: NOW },
      { payload: 99999 },
      { hash_version: 7 },
    ]) {
      const problems = await after((connection) =>
        connection('editorial_revisions').where(revision).update(change),
      );
      expect([change, problems]).toEqual([
        change,
        expect.arrayContaining([expect.stringMatching(/^revision 1 of .*not what event \d+ left/)]),
      ]);
    }
    expect(
      await after((connection) => connection('editorial_revisions').where(revision).delete()),
    ).toContainEqual(expect.stringMatching(/^revision 1 of .* is missing/));
    const swapped = await after(async (connection) => {
      const rows = connection('editorial_revisions').where({ page: name });
      for (const [from, to] of [
        [1, -1],
        [2, 1],
        [-1, 2],
      ])
        await rows.clone().where({ number: from }).update({ number: to });
    });
    expect(swapped.filter((line) => line.startsWith('revision'))).toHaveLength(2);
  });

  test('with an approval rewritten, inserted, taken away', async () => {
    const where = { page: name };
    for (const change of [
      { actor_id: '99' },
      { revision: 1 },
      { voided_at: NOW },
      { at: NOW },
      { retrospective: true },
    ]) {
      const problems = await after((connection) =>
        connection('editorial_approvals').where(where).update(change),
      );
      expect([change, problems]).toEqual([
        change,
        expect.arrayContaining([expect.stringMatching(/^approval \d+ of .* is not what event/)]),
      ]);
    }
    const approval = { page: name, revision: 1, actor_kind: 'admin', actor_id: '1', at: NOW };
    expect(await after((connection) => connection('editorial_approvals').insert(approval))).toEqual(
      [expect.stringMatching(/^approval \d+ of .*: no event gave it$/)],
    );
    expect(
      await after((connection) => connection('editorial_approvals').where(where).delete()),
    ).toEqual([expect.stringMatching(/^approval \d+ of .* is missing, event \d+ left it$/)]);
  });
});

describe('the texts', () => {
  const reason = (connection: Knex) => connection('editorial_payloads').where({ kind: 'reason' });

  test('with a reason rewritten, also with a digest and salt of its own', async () => {
    const data = JSON.stringify({ text: 'Nej.' });
    for (const change of [{ data }, { data, digest: 'c'.repeat(64) }, { digest: 'c'.repeat(64) }]) {
      expect(await after((connection) => reason(connection).update(change))).toContainEqual(
        expect.stringMatching(/^text \d+ of event \d+ has been changed$/),
      );
    }
  });

  test('blanked with a moment of erasure, but without the event of one', async () => {
    const blank = { erased_at: NOW, data: null, salt: null };
    for (const change of [blank, { erased_at: NOW }, { ...blank, digest: 'd'.repeat(64) }]) {
      expect(await after((connection) => reason(connection).update(change))).toContainEqual(
        expect.stringMatching(/^text \d+ of event \d+ has been blanked, and no event says so$/),
      );
    }
  });

  test('erased once, and standing again', async () => {
    const data = JSON.stringify({ text: 'Hemligheten' });
    const erased = (connection: Knex) => connection('editorial_payloads').whereNotNull('erased_at');
    expect(
      await after((connection) => erased(connection).update({ data, salt: 'x', erased_at: null })),
    ).toContainEqual(expect.stringMatching(/stands again, event \d+ erased it$/));
    expect(await after((connection) => erased(connection).update({ data }))).toContainEqual(
      expect.stringMatching(/is marked erased and still stands$/),
    );
  });

  test('taken away, moved to another page, or added', async () => {
    expect(await after((connection) => reason(connection).delete())).toContainEqual(
      expect.stringMatching(/^text \d+ of event \d+ is missing$/),
    );
    expect(await after((connection) => reason(connection).update({ page: name }))).toContainEqual(
      expect.stringMatching(/^text \d+ of event \d+ has been moved/),
    );
    const added = { page: name, kind: 'comment', digest: 'e', data: '{}', salt: 'e' };
    expect(await after((connection) => connection('editorial_payloads').insert(added))).toEqual([
      '1 texts stand that no event names',
    ]);
  });
});

describe('the database refuses', () => {
  const refused = { message: expect.stringContaining('insert-only') as string };
  const refuses = async (statement: string) =>
    expect(server.strapi.db.connection.raw(statement)).rejects.toMatchObject(refused);

  test('to replace an event, and to set the head back', async () => {
    await refuses(`UPDATE editorial_event_heads SET seq = 1`);
    await refuses(`UPDATE editorial_event_heads SET hash = 'f'`);
    await refuses(`DELETE FROM editorial_event_heads`);
    if (server.client === 'sqlite') {
      const columns = `id, seq, page, action, actor_kind, actor_id, at, prev_hash, hash`;
      const other = `'x', 'x', 'x', 'x', 'x', 'x', 'x'`;
      await refuses(
        `INSERT OR REPLACE INTO editorial_events (${columns}) VALUES (9999, 1, ${other})`,
      );
      await refuses(`REPLACE INTO editorial_events (${columns}) VALUES (1, 9999, ${other})`);
      await refuses(`UPDATE OR REPLACE editorial_events SET seq = 1 WHERE seq = 2`);
      await refuses(
        `REPLACE INTO editorial_event_heads (name, seq, hash) VALUES ('trail', 1, 'f')`,
      );
    } else {
      await refuses(`TRUNCATE editorial_event_heads`);
      await refuses(
        `INSERT INTO editorial_events (seq, page) SELECT seq, page FROM editorial_events
         WHERE seq = 1 ON CONFLICT (seq) DO UPDATE SET page = 'x'`,
      );
    }
    expect(await verify([head])).toMatchObject({ ok: true });
  });

  test('and triggers that are off show', async () => {
    const { connection } = server.strapi.db;
    const trigger =
      server.client === 'sqlite' ? 'editorial_events_no_replace' : 'editorial_events_no_change';
    await connection.raw(
      server.client === 'sqlite'
        ? `DROP TRIGGER ${trigger}`
        : `ALTER TABLE editorial_events DISABLE TRIGGER ${trigger}`,
    );
    expect((await verify()).problems).toEqual([`the trigger ${trigger} is missing or disabled`]);
    server = await server.restart();
    expect(await verify()).toMatchObject({ ok: true });
  });
});
