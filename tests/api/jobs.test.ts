import { addJobs } from '../../src/plugins/editorial-review/server/src/repositories/jobs/add';
import {
  Undone,
  type Consumer,
} from '../../src/plugins/editorial-review/server/src/features/jobs/consumer';
import { createWorker } from '../../src/plugins/editorial-review/server/src/features/jobs/worker';
import { ago, jobsOf, makeDue, secondsUntil, until } from '../support/jobs';
import { startServer, type Server } from '../support/strapi';

/** What happens later: each job once, in order, again when it fails, in sight when it fails for good. */
let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

let counter = 0;
/** Each test has a kind of its own. */
const newKind = () => `test.${(counter += 1)}`;

const REACHES = ['database', 'outside'] as const;

function consumer(kind: string, handle: Consumer['handle'], more: Partial<Consumer> = {}) {
  return { kind, reach: 'database', handle, ...more } satisfies Consumer;
}
const worker = (...consumers: Consumer[]) => createWorker(server.strapi, consumers);
const add = (...jobs: Parameters<typeof addJobs>[1]) => addJobs(server.strapi, jobs);
const nothing = () => Promise.resolve();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const makeRole = (code: string) =>
  server.strapi.db.query('admin::role').create({ data: { name: code, code } });
const countRoles = (code: string) =>
  server.strapi.db.query('admin::role').count({ where: { code } });

describe('adding', () => {
  test('a job is there when its transaction is, and not at all when that is rolled back', async () => {
    const kind = newKind();
    const work = server.strapi.db.transaction(async () => {
      await add({ kind });
      throw new Error('no');
    });
    await expect(work).rejects.toMatchObject({ message: 'no' });
    expect(await jobsOf(server, kind)).toEqual([]);
    await server.strapi.db.transaction(() => add({ kind }));
    expect(await jobsOf(server, kind)).toHaveLength(1);
  });

  test('what has a key is added once, whether it has been done or not', async () => {
    const kind = newKind();
    const job = { kind, dedupeKey: `${kind}:2026-11-26` };
    await Promise.all([add(job), add(job)]);
    await worker(consumer(kind, nothing)).runDue();
    await add(job);
    await add({ kind, dedupeKey: `${kind}:2026-11-27` });
    const jobs = await jobsOf(server, kind);
    expect(jobs.map(({ dedupe_key: key }) => key)).toEqual([
      `${kind}:2026-11-26`,
      `${kind}:2026-11-27`,
    ]);
  });

  test('what is due later waits for its time', async () => {
    const kind = newKind();
    const done: number[] = [];
    const own = worker(consumer(kind, ({ id }) => Promise.resolve(void done.push(id))));
    await add({ kind, dueAt: ago(-3600) }, { kind });
    await own.runDue();
    const [later, now] = await jobsOf(server, kind);
    expect(done).toEqual([now?.id]);
    expect(later?.sent_at).toBeNull();
    await makeDue(server, kind);
    await own.runDue();
    expect(done).toEqual([now?.id, later?.id]);
  });
});

describe.each(REACHES)('a consumer whose reach is: %s', (reach) => {
  test('is called again after one minute, then two, until it can do its job', async () => {
    const kind = newKind();
    let calls = 0;
    const own = worker(
      consumer(
        kind,
        async () => {
          calls += 1;
          if (calls <= 2) throw new Undone(`http 50${calls}`);
          await pause(1);
        },
        { reach },
      ),
    );
    await add({ kind });
    for (const [attempt, wait] of [
      [1, 60],
      [2, 120],
    ] as const) {
      await own.runDue();
      await own.runDue();
      const [job] = await jobsOf(server, kind);
      expect(job).toMatchObject({ attempts: attempt, last_error: `http 50${attempt}` });
      expect(Math.abs(secondsUntil(job!.next_attempt_at) - wait)).toBeLessThan(5);
      await makeDue(server, kind);
    }
    await own.runDue();
    await own.runDue();
    expect(calls).toBe(3);
    const [job] = await jobsOf(server, kind);
    expect(job).toMatchObject({ attempts: 3, last_error: null, failed_at: null });
    expect(Math.abs(secondsUntil(job!.sent_at!))).toBeLessThan(5);
  });

  test('fails for good after its last attempt, stays, and is tried again when somebody says so', async () => {
    const kind = newKind();
    const retry = { attempts: 2, firstWaitSeconds: 60, longestWaitSeconds: 60 };
    let broken = true;
    const handle = async () => {
      if (broken) throw new Undone('http 410');
      await pause(1);
    };
    const own = worker(consumer(kind, handle, { reach, retry }));
    await add({ kind });
    await own.runDue();
    await makeDue(server, kind);
    await own.runDue();
    await makeDue(server, kind);
    await own.runDue();
    const [failed] = await jobsOf(server, kind);
    expect(failed).toMatchObject({ attempts: 2, last_error: 'http 410', sent_at: null });
    expect(failed?.failed_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);

    const jobs = server.strapi.plugin('editorial-review').service('jobs');
    const { failures } = await jobs.overview();
    expect(failures).toContainEqual(
      expect.objectContaining({ id: failed?.id, kind, attempts: 2, lastError: 'http 410' }),
    );
    broken = false;
    expect(await jobs.retry([failed?.id])).toBe(1);
    await own.runDue();
    expect((await jobsOf(server, kind))[0]).toMatchObject({ attempts: 1, failed_at: null });
    expect((await jobs.overview()).failed).toBe(0);
  });

  test('each job is done once, also by two workers at once', async () => {
    const kind = newKind();
    const done: number[] = [];
    const handle: Consumer['handle'] = async ({ id }) => {
      await pause(5);
      done.push(id);
    };
    await add(...Array.from({ length: 50 }, () => ({ kind })));
    const by = [0, 0];
    const own = by.map((_, index) =>
      worker(
        consumer(
          kind,
          async (job, context) => {
            by[index]! += 1;
            await handle(job, context);
          },
          { reach },
        ),
      ),
    );
    await Promise.all(own.map((each) => each.runDue()));
    const jobs = await jobsOf(server, kind);
    expect([...done].sort((a, b) => a - b)).toEqual(jobs.map(({ id }) => id));
    expect(jobs).toHaveLength(50);
    for (const { attempts, sent_at: at } of jobs)
      expect([attempts, at === null]).toEqual([1, false]);
    for (const count of by) expect(count).toBeGreaterThan(0);
  });

  test('jobs of one page are done in order, and hold up no other page', async () => {
    const kind = newKind();
    const done: string[] = [];
    let broken = true;
    const seen = new Map<number, string>();
    const own = worker(
      consumer(
        kind,
        async ({ id }) => {
          const name = seen.get(id) ?? '';
          if (broken && name === 'a1') throw new Undone('not yet');
          await pause(1);
          done.push(name);
        },
        { reach },
      ),
    );
    await add({ kind, page: 'a' }, { kind, page: 'a' }, { kind, page: 'b' }, { kind });
    const jobs = await jobsOf(server, kind);
    ['a1', 'a2', 'b1', 'alone'].forEach((name, index) => seen.set(jobs[index]!.id, name));
    await own.runDue();
    expect(done).toEqual(['b1', 'alone']);
    broken = false;
    await makeDue(server, kind);
    await own.runDue();
    expect(done).toEqual(['b1', 'alone', 'a1', 'a2']);
  });
});

describe('what a job writes', () => {
  test('is there once, with the mark that it is done', async () => {
    const kind = newKind();
    const own = worker(consumer(kind, async () => void (await makeRole(kind))));
    await add({ kind });
    await own.runDue();
    expect(await countRoles(kind)).toBe(1);
  });

  test('is gone when it fails, and the failure is noted', async () => {
    const kind = newKind();
    const own = worker(
      consumer(kind, async () => {
        await makeRole(kind);
        throw new Error('Anna Ek, anna@ek.example, vill inte.');
      }),
    );
    await add({ kind });
    await own.runDue();
    expect(await countRoles(kind)).toBe(0);
    const [job] = await jobsOf(server, kind);
    // The words of other people's errors may name somebody.
    expect(job).toMatchObject({ attempts: 1, last_error: 'Error', sent_at: null });
  });

  test('a statement that fails is a failure, also when the consumer does not mind', async () => {
    const kind = newKind();
    const own = worker(
      consumer(kind, async () => {
        await makeRole(kind);
        await server.strapi.db.transaction(async ({ trx }) => {
          await trx.raw('select * from no_such_table').catch(() => undefined);
        });
      }),
    );
    await add({ kind });
    await own.runDue();
    const [job] = await jobsOf(server, kind);
    // SQLite goes on after a failed statement, PostgreSQL would drop the whole transaction.
    const isDone = server.client === 'sqlite';
    expect([job?.attempts, job?.sent_at !== null, await countRoles(kind)]).toEqual([
      1,
      isDone,
      isDone ? 1 : 0,
    ]);
  });
});

test('while a job calls outside, the database is free', async () => {
  const kind = newKind();
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let called = false;
  const own = worker(
    consumer(
      kind,
      async () => {
        called = true;
        await answered;
      },
      { reach: 'outside' },
    ),
  );
  await add({ kind });
  const running = own.runDue();
  await until(() => called, 'the call');
  await makeRole(kind);
  expect(await countRoles(kind)).toBe(1);
  // Nobody else takes it meanwhile.
  let twice = false;
  const other = consumer(kind, () => Promise.resolve(void (twice = true)), { reach: 'outside' });
  await worker(other).runDue();
  answer();
  await running;
  expect(twice).toBe(false);
  expect((await jobsOf(server, kind))[0]?.sent_at).not.toBeNull();
});

describe('the worker', () => {
  test('wakes when a transaction that added a job is committed, not before', async () => {
    const kind = newKind();
    const done: number[] = [];
    const own = worker(consumer(kind, ({ id }) => Promise.resolve(void done.push(id))));
    own.start();
    await pause(200);
    await server.strapi.db.transaction(async () => {
      await add({ kind });
      await pause(100);
      expect(done).toEqual([]);
    });
    await until(() => done.length === 1, 'the job', 3);
    await own.stop();
  });

  test('stops when the job at hand is done, and begins no other', async () => {
    const kind = newKind();
    let begun = 0;
    let ended = 0;
    const own = worker(
      consumer(kind, async () => {
        begun += 1;
        await pause(200);
        ended += 1;
      }),
    );
    await add({ kind }, { kind }, { kind });
    own.start();
    await until(() => begun === 1, 'the first job');
    await own.stop();
    expect([begun, ended]).toEqual([1, 1]);
    const jobs = await jobsOf(server, kind);
    expect(jobs.map(({ sent_at: at }) => at !== null)).toEqual([true, false, false]);
  });

  test('does no job as the person whose request woke it', async () => {
    const kind = newKind();
    const requests: unknown[] = [];
    const { requestContext } = server.strapi;
    const own = worker(
      consumer(kind, () => Promise.resolve(void requests.push(requestContext.get()))),
    );
    own.start();
    await pause(200);
    await requestContext.run({ state: {} } as never, async () => {
      await add({ kind });
      await until(() => requests.length === 1, 'the job', 3);
      expect(requestContext.get()).toBeDefined();
    });
    await own.stop();
    expect(requests).toEqual([undefined]);
  });
});
