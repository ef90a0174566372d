import { listening } from '../support/listen';
import { cast } from '../support/people';
import {
  ARTICLE,
  bring,
  codeOf,
  done,
  edited,
  INTERVIEW,
  interview,
  LINK,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { reviewRow } from '../support/records';
import { act, draft, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What must hold at the moment a page goes live. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const approvedArticle = async (title?: string) =>
  bring(server, people, await draft(server, people.writer, ARTICLE, news(title)), 'approved');
const publish = async (page: Page) => {
  const { status, body } = await act(server, people.publisher, page, 'publication');
  return body.error?.details?.code ?? status;
};
const stateOf = async (page: Page) => (await look(server, people.writer, page)).body.data;
const isLive = ({ publishedAt }: Record<string, unknown>) => Boolean(publishedAt);

describe('the published row is read back before the commit', () => {
  test('and another text than the approved one is not published', async () => {
    const page = await approvedArticle('Som den godkändes');
    const code = await listening(
      server,
      ARTICLE,
      'beforeCreate',
      ({ params: { data = {} } }) => {
        if (isLive(data)) data['title'] = 'Som någon annan ville ha den';
      },
      () => publish(page),
    );
    expect(code).toBe('content_changed');
    expect(await publishedRow(server, page)).toBeNull();
    expect(await stateOf(page)).toMatchObject({ status: 'approved', live: 'none' });
    expect(await publish(page)).toBe(200);
  });

  test('and what is live stays when its change would go live as another text', async () => {
    const page = await livePage(server, people, ARTICLE, news('Den första'));
    await edited(server, people.writer, page, { title: 'Den andra' });
    await bring(server, people, page, 'approved');
    const code = await listening(
      server,
      ARTICLE,
      'beforeCreate',
      ({ params: { data = {} } }) => {
        if (isLive(data)) data['lead'] = 'Smugglad ingress.';
      },
      () => publish(page),
    );
    expect(code).toBe('content_changed');
    expect((await publishedRow(server, page))?.['title']).toBe('Den första');
  });
});

describe('the permit is for this page in this language', () => {
  interface Pair {
    other: Page;
    page: Page;
  }
  test.each<[string, () => Promise<Pair>]>([
    [
      'another page',
      async () => ({
        other: await livePage(server, people, ARTICLE, news('Den andra sidan')),
        page: await approvedArticle(),
      }),
    ],
    [
      'another language of the page',
      async () => {
        const page = await approvedArticle();
        const other = { ...page, locale: 'en' };
        await edited(server, people.writer, other, news('The other language'));
        return { other: await bring(server, people, other, 'live'), page };
      },
    ],
  ])('%s is not written meanwhile', async (_what, make) => {
    const { other, page } = await make();
    const title = (await publishedRow(server, other))?.['title'];
    const where = {
      documentId: other.documentId,
      locale: other.locale,
      publishedAt: { $notNull: true },
    };
    const codes: (string | null)[] = [];
    const rows = server.strapi.db.query(ARTICLE);
    const status = await listening(
      server,
      ARTICLE,
      'afterCreate',
      async ({ result = {} }) => {
        // What it makes itself, should it be let, is not heard again.
        if (!isLive(result) || codes.length > 0) return;
        const data = { title: 'Följer med på köpet' };
        codes.push(await codeOf(() => rows.update({ where, data })));
        codes.push(await codeOf(() => rows.delete({ where })));
        const born = { ...where, documentId: `${other.documentId}x`, publishedAt: new Date() };
        codes.push(await codeOf(() => rows.create({ data: { ...born, ...data } as never })));
      },
      () => publish(page),
    );
    expect(codes).toEqual(['review_required', 'review_required', 'review_required']);
    expect(status).toBe(200);
    expect((await publishedRow(server, other))?.['title']).toBe(title);
  });
});

test('the checks run again: what came to block after the approval stops the publication', async () => {
  const link = await livePage(server, people, LINK, recording());
  const data = interview({ webcastLinks: [link.documentId] });
  const page = await draft(server, people.writer, INTERVIEW, data);
  await bring(server, people, page, 'approved');
  const reason = 'Fel film.';
  await done(act(server, people.publisher, link, 'withdrawal', { reason }));

  const answer = await act(server, people.publisher, page, 'publication');
  expect([answer.status, answer.body.error?.details]).toEqual([
    422,
    expect.objectContaining({
      code: 'checks_failed',
      checks: [expect.objectContaining({ rule: 'target_not_live', field: 'webcastLinks' })],
    }),
  ]);
  expect(await publishedRow(server, page)).toBeNull();

  await bring(server, people, link, 'live');
  expect(await publish(page)).toBe(200);
});

test('a reviewed publication ends the deadline of an unreviewed one', async () => {
  const page = await draft(server, people.writer, ARTICLE, news());
  const reason = 'Storm.';
  await done(act(server, people.publisher, page, 'emergency-publication', { reason }));
  expect((await stateOf(page)).unreviewedUntil).not.toBeNull();
  await edited(server, people.writer, page, { lead: 'Efter stormen.' });
  await bring(server, people, page, 'live');

  expect(await stateOf(page)).toMatchObject({
    status: 'idle',
    live: 'live',
    unreviewedUntil: null,
  });
  expect(await reviewRow(server, page)).toMatchObject({
    unreviewedUntil: null,
    unreviewedActors: [],
  });
  const nothing = await act(server, people.reviewer, page, 'retrospective-approval');
  expect(nothing.body.error?.details?.code).toBe('illegal_transition');
});

describe('the times that readers are told', () => {
  const timesOf = async (page: Page) => {
    const { firstPublishedAt, contentModifiedAt } = await reviewRow(server, page);
    return { first: String(firstPublishedAt), modified: String(contentModifiedAt) };
  };
  const go = (page: Page) => bring(server, people, page, 'live');

  test('the first publication is kept; the content changes when its text does, and only then', async () => {
    const page = await draft(server, people.writer, ARTICLE, news('Ett'));
    expect(await timesOf(page)).toEqual({ first: 'null', modified: 'null' });
    await go(page);
    const first = await timesOf(page);
    expect(first.modified).toBe(first.first);
    expect(Date.now() - Date.parse(first.first)).toBeLessThan(10_000);

    await edited(server, people.writer, page, { title: 'Två' });
    expect(await timesOf(page)).toEqual(first);
    await go(page);
    const second = await timesOf(page);
    expect(second.first).toBe(first.first);
    expect(second.modified > first.modified).toBe(true);

    // There and back again: another revision, the same text.
    await edited(server, people.writer, page, { title: 'Tre' });
    await edited(server, people.writer, page, { title: 'Två' });
    await go(page);
    expect(await timesOf(page)).toEqual(second);
    expect(await stateOf(page)).toMatchObject({ liveRevision: 4 });
  });

  test('a withdrawal and a return keep the first publication', async () => {
    const page = await livePage(server, people, ARTICLE, news());
    const { first } = await timesOf(page);
    await done(act(server, people.publisher, page, 'withdrawal', { reason: 'Fel.' }));
    await go(page);
    expect((await timesOf(page)).first).toBe(first);
  });

  test('a forced publication counts as well', async () => {
    const page = await draft(server, people.writer, ARTICLE, news());
    const reason = 'Storm.';
    await done(act(server, people.publisher, page, 'emergency-publication', { reason }));
    const { first, modified } = await timesOf(page);
    expect([Number.isNaN(Date.parse(first)), modified]).toEqual([false, first]);
  });
});
