import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { dayOf } from '../../src/plugins/editorial-review/server/src/repositories/jobs/clock';
import { ago, jobsOf, makeDue, until, type JobRow } from '../support/jobs';
import { cast } from '../support/people';
import { startReceiver, type Receiver } from '../support/receiver';
import { article, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What the product does by itself: the head of the trail leaves the database, old jobs go, failures are told. */
const DAY = 24 * 3600;
let server: Server;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  server = await startServer({ AUDIT_HEAD_URL: receiver.url });
  const { writer } = await cast(server);
  await draft(server, writer, 'api::article.article', article());
});
afterAll(async () => {
  await server.stop();
  await receiver.stop();
});

interface Jobs {
  runDue(): Promise<void>;
  retry(ids?: number[]): Promise<number>;
  overview(): Promise<{ waiting: number; unheard: number; done: number; failed: number }>;
}
const jobs = () => server.strapi.plugin('editorial-review').service('jobs') as Jobs;
const table = () => server.strapi.db.connection('editorial_outbox');
const only = async (kind: string): Promise<JobRow> => {
  const found = await jobsOf(server, kind);
  expect(found).toHaveLength(1);
  return found[0]!;
};

async function head(): Promise<{ seq: number; hash: string }> {
  const found: unknown = await server.strapi.db
    .query('plugin::editorial-review.event-head')
    .findOne({ where: { name: 'trail' } });
  const { seq, hash } = found as { seq: number; hash: string };
  return { seq, hash };
}

/** As if today's had not been done yet: `today` forgets it in the process as well. */
async function forgetToday(): Promise<void> {
  await table().whereIn('topic', ['audit-head', 'audit-head.send', 'jobs.prune']).delete();
  await table().where({ topic: 'jobs.report-failed' }).delete();
  server = await server.restart();
  receiver.received.length = 0;
  receiver.answer = 204;
}

describe('the head of the trail', () => {
  test('is sent once a day, however often and by however many it is asked for', async () => {
    await jobs().runDue();
    await Promise.all([jobs().runDue(), jobs().runDue()]);
    server = await server.restart();
    await jobs().runDue();
    expect(receiver.received).toHaveLength(1);
    expect((await only('audit-head')).dedupe_key).toBe(`audit-head:${dayOf(ago(0))}`);
  });

  test('is its number, its hash and when it was so; nothing of what the trail says', async () => {
    const [{ method, path: where, headers, body }] = receiver.received as [
      (typeof receiver.received)[0],
    ];
    expect([method, where, headers['content-type']]).toEqual(['POST', '/head', 'application/json']);
    const { at, ...rest } = body as { at: string };
    expect(rest).toEqual(await head());
    expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000);
  });

  test('is sent again when the receiver is out of order, the same head as before', async () => {
    await forgetToday();
    receiver.answer = 503;
    await jobs().runDue();
    const was = await head();
    const { writer } = await cast(server);
    await draft(server, writer, 'api::article.article', article('En till'));
    expect((await head()).seq).toBeGreaterThan(was.seq);
    expect(await only('audit-head.send')).toMatchObject({ attempts: 1, last_error: 'http 503' });

    receiver.answer = 204;
    await makeDue(server, 'audit-head.send');
    await jobs().runDue();
    expect(receiver.received.map(({ body }) => body)).toEqual([
      expect.objectContaining(was),
      expect.objectContaining(was),
    ]);
    expect(await only('audit-head.send')).toMatchObject({ attempts: 2, last_error: null });
  });

  test('a redirect is not followed', async () => {
    await forgetToday();
    receiver.answer = { redirect: receiver.url };
    await jobs().runDue();
    expect(receiver.received).toHaveLength(1);
    expect(await only('audit-head.send')).toMatchObject({ attempts: 1, sent_at: null });
  });

  test('a receiver that never answers is given ten seconds', async () => {
    await forgetToday();
    receiver.answer = 'never';
    const before = Date.now();
    await jobs().runDue();
    expect(Math.round((Date.now() - before) / 1000)).toBeLessThan(13);
    const job = await only('audit-head.send');
    expect(job).toMatchObject({ attempts: 1, last_error: 'TimeoutError', sent_at: null });
  });

  test.each(['http://example.org/head', 'ftp://127.0.0.1/head', 'not an address'])(
    'no server starts with AUDIT_HEAD_URL=%s',
    (url) => {
      const start = spawnSync(
        process.execPath,
        [path.resolve(__dirname, '../support/boot-once.cjs')],
        {
          cwd: path.resolve(__dirname, '../..'),
          env: { ...process.env, AUDIT_HEAD_URL: url },
          encoding: 'utf8',
        },
      );
      expect(start.status).not.toBe(0);
      expect(start.stderr).toContain('AUDIT_HEAD_URL must be an https address');
    },
  );
});

test('what is old goes: done after a week, unheard after a month; what failed or waits stays', async () => {
  await forgetToday();
  const at = new Date();
  const row = (document_id: string, more: Partial<JobRow>) => ({
    document_id,
    topic: 'review.submit',
    attempts: 0,
    next_attempt_at: ago(60 * DAY),
    created_at: at,
    updated_at: at,
    ...more,
  });
  await table().where('topic', 'like', 'review.%').delete();
  await table().insert([
    row('done-old', { sent_at: ago(8 * DAY) }),
    row('done', { sent_at: ago(6 * DAY) }),
    row('unheard-old', { next_attempt_at: ago(31 * DAY) }),
    row('unheard', { next_attempt_at: ago(29 * DAY) }),
    row('failed', { failed_at: ago(60 * DAY) }),
    row('waits', { topic: 'audit-head.send', next_attempt_at: ago(-DAY), event_seq: 1 }),
  ]);
  await jobs().runDue();
  const kept = (await table().select('document_id')) as { document_id: string }[];
  const names = ['done-old', 'done', 'unheard-old', 'unheard', 'failed', 'waits'];
  const ids = kept.map((found) => found.document_id).filter((id) => names.includes(id));
  expect(ids.sort()).toEqual(['done', 'failed', 'unheard', 'waits']);
  expect(await jobs().overview()).toMatchObject({ waiting: 1, unheard: 1, failed: 1 });
});

test('what failed can be tried again, all of it', async () => {
  expect(await jobs().retry()).toBe(1);
  expect(await jobs().overview()).toMatchObject({ failed: 0 });
});

describe('a server that is killed', () => {
  let child: ChildProcess;
  let log = '';

  async function start(): Promise<void> {
    child = spawn(process.execPath, [path.resolve(__dirname, '../support/serve.cjs')], {
      cwd: path.resolve(__dirname, '../..'),
      env: {
        ...process.env,
        JOBS: 'always',
        STRAPI_LOG_LEVEL: 'info',
        PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout?.on('data', (text: Buffer) => (log += text.toString()));
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once('exit', resolve);
      child.kill(signal);
    });
  afterAll(() => end('SIGKILL'));

  test('in the middle of a job does it when it is there again', async () => {
    await forgetToday();
    await table()
      .where({ document_id: 'done' })
      .update({ sent_at: null, failed_at: ago(DAY) });
    receiver.answer = 'never';
    await start();
    await until(() => receiver.received.length === 1, 'the first attempt', 60);
    await end('SIGKILL');
    expect(await only('audit-head.send')).toMatchObject({ sent_at: null, failed_at: null });

    receiver.answer = 204;
    await makeDue(server, 'audit-head.send');
    await start();
    await until(async () => (await only('audit-head.send')).sent_at !== null, 'the second', 60);
    expect(receiver.received[1]?.body).toEqual(receiver.received[0]?.body);
    await jobs().runDue();
    expect(receiver.received).toHaveLength(2);
  });

  test('has told the head in its log, and stops when it is asked to', async () => {
    const { seq, hash } = receiver.received[0]?.body as { seq: number; hash: string };
    expect(log.split(`editorial-review: audit head ${seq} ${hash}`)).toHaveLength(2);
    expect(log).toMatch(/editorial-review: jobs: \d+ waiting, 1 failed/u);
    expect(log.split('editorial-review: jobs that have failed for good: 1.')).toHaveLength(2);
    await end('SIGTERM');
    expect(child.signalCode ?? child.exitCode).not.toBeNull();
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
