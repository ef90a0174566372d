import fc from 'fast-check';
import { startChild, type ChildServer } from '../support/child-server';
import { during, possible, prepare, type Surroundings } from '../support/acts/faults';
import { game, KINDS, type Act, type Kind } from '../support/acts/game';
import databases from '../support/databases.cjs';
import { cast, PASSWORD, type Person } from '../support/people';
import { startBehindProxy, type Proxy } from '../support/proxy';
import { ARTICLE, news, publishedRow, type People } from '../support/publishing';
import { draft, look, type Page } from '../support/reviews';
import { startOn, type Server } from '../support/strapi';

/**
 * People save, submit, approve, publish and withdraw, three at a time, while the server is killed or told to
 * stop, its connection is cut, its disk is full and its database away: what was answered with success is there
 * afterwards, what was refused is not, and content, review and trail tell one story. `npm run drill` does
 * 500 acts, with a database that is away for 20 s.
 */
const isDrill = process.env['DRILL_RUNS'] !== undefined;
const ACTS = Number(process.env['DRILL_ACTS'] ?? (isDrill ? 500 : 30));
const SEED = Number(process.env['DRILL_SEED'] ?? 20_261_127);
const AWAY_MS = isDrill ? 20_000 : 4000;
const AT_ONCE = 3;
const PAGES = 6;

const oneAct = fc.record({
  page: fc.nat(PAGES - 1),
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant<'goOn'>('goOn') },
    ...KINDS.map((kind) => ({
      weight: kind === 'save' ? 2 : 1,
      arbitrary: fc.constant<Kind>(kind),
    })),
  ),
});
const wave = fc.record({
  acts: fc.array(oneAct, { minLength: AT_ONCE, maxLength: AT_ONCE }),
  // Something goes wrong in two waves of five.
  goesWrong: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 2, arbitrary: fc.constant(true) },
  ),
  delay: fc.nat(120),
  bytes: fc.nat(40_000),
});

let server: Server | undefined;
let child: ChildServer;
let people: People;
let proxy: Proxy | null;
let around: Surroundings;
const pages: Page[] = [];

beforeAll(async () => {
  const begun = await startBehindProxy();
  ({ proxy } = begun);
  server = begun.server;
  people = await cast(server);
  for (let n = 0; n < PAGES; n += 1)
    pages.push(await draft(server, people.writer, ARTICLE, news()));
  await server.stop();
  server = undefined;
  child = await startChild();
  around = {
    child: () => child,
    async restart(how) {
      await child[how]();
      child = await startChild();
    },
    proxy,
    settings: begun.settings,
    awayMs: AWAY_MS,
  };
  await prepare(around);
});
afterAll(async () => {
  await child.kill();
  await server?.stop();
  await proxy?.close();
});

/** An access token is good for half an hour, which a drill outlasts. */
const GOOD_FOR_MS = 600_000;
let signedInAt = Date.now();
async function staySignedIn(): Promise<void> {
  if (Date.now() - signedInAt < GOOD_FOR_MS) return;
  signedInAt = Date.now();
  for (const own of Object.values(people)) own.token = await tokenOf(own);
}
async function tokenOf({ email }: Person): Promise<string> {
  const answer = await fetch(`${child.url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}

test(`${ACTS} acts (seed ${SEED}): nothing that was answered is lost`, async () => {
  const played = game(() => child, people, pages);
  const waves = fc.sample(wave, { seed: SEED, numRuns: Math.ceil(ACTS / AT_ONCE) });
  const happened = new Map<string, number>();
  const faults = possible();
  let wrong = 0;
  for (const { acts, goesWrong, ...when } of waves) {
    // Each in its turn, so that none is left out.
    const fault = goesWrong ? (faults[wrong++ % faults.length] ?? null) : null;
    await staySignedIn();
    const work = async () => {
      await Promise.all(acts.map(({ page, kind }) => played.act(page, kind)));
    };
    await (fault === null ? work() : during(fault, around, when, work));
    happened.set(fault ?? 'nothing', (happened.get(fault ?? 'nothing') ?? 0) + 1);
  }
  await child.terminate();
  server = await startOn(around.settings);
  for (const own of Object.values(people)) {
    const { body } = await server.http
      .post('/admin/login')
      .send({ email: own.email, password: PASSWORD });
    own.token = body.data.token;
  }
  process.stdout.write(`${told(played.acts, happened)}\n`);

  expect(played.acts.filter(isNoAnswerForPeople)).toEqual([]);
  for (const [index, page] of pages.entries()) {
    const own = played.acts.filter((act) => act.page === index);
    const story = await storyOf(server, page);
    // One list of what is wrong, so that a failure says all of it.
    expect(own.flatMap((act) => faultOf(act, story.words))).toEqual([]);
    const published = own.filter(({ kind }) => kind === 'publish');
    const done = new Set(published.map(({ result }) => result).filter((it) => it !== null)).size;
    expect(story.published).toBeGreaterThanOrEqual(done);
    expect(story.published).toBeLessThanOrEqual(done + published.filter(isOpen).length);
    expect(story.draft).toBe(story.lastRevision);
    expect(story.live).toBe(story.liveRevision);
    expect(story.chain).toBe(true);
  }
  expect(await service<Audit>('audit').verify()).toMatchObject({ ok: true, problems: [] });
  const found = await service<Reconciler>('reconciler').run({ deepChecks: 1000 });
  expect(found).toMatchObject({ live: [], gone: [] });
  // A game in which nothing comes about shows nothing.
  for (const kind of KINDS)
    expect([kind, played.acts.some((act) => act.kind === kind && act.status === 200)]).toEqual([
      kind,
      true,
    ]);
}, 3_600_000);

interface Audit {
  verify(): Promise<{ ok: boolean; problems: string[] }>;
}
interface Reconciler {
  run(options: object): Promise<{ live: unknown[]; gone: unknown[] }>;
}
const service = <T>(name: string) => server?.strapi.plugin('editorial-review').service(name) as T;

/** Refused with a reason, stored, or unavailable for now: nothing else is an answer. */
const isNoAnswerForPeople = ({ status, code }: Act): boolean =>
  status !== null && status !== 200 && (code === '' || ![400, 403, 409, 422, 503].includes(status));

/** Who was not answered, or was told to look for themselves, does not know whether it happened. */
const isOpen = ({ status, code }: Act): boolean => status === null || code === 'maybe_saved';

function faultOf(act: Act, words: ReadonlySet<string>): string[] {
  if (act.kind === 'publish' || isOpen(act)) return [];
  const isThere = words.has(act.words);
  if (act.status === 200) return isThere ? [] : [`answered, and lost: ${act.words}`];
  return isThere ? [`refused (${act.status} ${act.code}), and done: ${act.words}`] : [];
}

interface Story {
  words: ReadonlySet<string>;
  published: number;
  draft: string;
  lastRevision: string;
  live: string | null;
  liveRevision: string | null;
  chain: boolean;
}
interface Revision {
  number: number;
  live: boolean;
}
interface Event {
  action: string;
  texts: { text: string | null }[];
}

/** What content, review and trail say of a page, and all words that they have kept. */
async function storyOf(on: Server, page: Page): Promise<Story> {
  const events = await all<Event>(on, page, 'events');
  const revisions = await all<Revision>(on, page, 'revisions');
  const leads = new Map<number, string>();
  for (const { number } of revisions.data) {
    const { body } = await look(on, people.superAdmin, page, `/revisions/${number}`);
    leads.set(number, body.data.snapshot.lead);
  }
  const notes = events.data.flatMap(({ texts }) => texts.map(({ text }) => text ?? ''));
  const live = revisions.data.find((revision) => revision.live);
  const row = await on.strapi.db
    .query(ARTICLE)
    .findOne({ where: { documentId: page.documentId, publishedAt: null } });
  return {
    words: new Set([...leads.values(), ...notes]),
    published: events.data.filter(({ action }) => action === 'publish').length,
    draft: row.lead,
    lastRevision: leads.get(revisions.data[0]?.number ?? 0) ?? '',
    live: ((await publishedRow(on, page))?.['lead'] as string | undefined) ?? null,
    liveRevision: live === undefined ? null : (leads.get(live.number) ?? ''),
    chain: events.chain,
  };
}

async function all<T>(on: Server, page: Page, what: string) {
  let data: T[] = [];
  let chain = true;
  for (let number = 1, pageCount = 1; number <= pageCount; number += 1) {
    const { body } = await on.http
      .get(`/editorial-review/reviews/${page.uid}/${page.documentId}/${what}`)
      .query({ locale: page.locale, page: number, pageSize: 100 })
      .set('Authorization', `Bearer ${people.superAdmin.token}`);
    data = [...data, ...body.data];
    chain &&= body.meta.chain?.ok ?? true;
    ({ pageCount } = body.meta.pagination);
  }
  return { data, chain };
}

/** How it went: what happened around them, and what they were answered. */
function told(acts: readonly Act[], happened: ReadonlyMap<string, number>): string {
  const answers = new Map<string, number>();
  for (const { kind, status, code } of acts) {
    const key = `${kind} ${status ?? 'no answer'} ${code}`.trim();
    answers.set(key, (answers.get(key) ?? 0) + 1);
  }
  const list = (of: ReadonlyMap<string, number>) =>
    [...of].sort().map(([what, times]) => `${what}: ${times}`);
  return [`${databases.client}; waves`, ...list(happened), 'answers', ...list(answers)].join(
    '\n  ',
  );
}
