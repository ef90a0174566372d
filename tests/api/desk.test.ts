import { narrowPerson } from '../support/narrow-people';
import { cast, person, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  INTERVIEW,
  interview,
  news,
  type People,
} from '../support/publishing';
import { act, draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What waits for somebody: the start page and the queue say the same, and no more than the rules allow. */
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

interface Item {
  documentId: string;
  locale: string;
  request?: { comment: string | null; actor: { name: string }; at: string } | null;
}
interface Pile {
  items: Item[];
  total: number;
}
interface Desk {
  sentBack: Pile;
  judge: Pile | null;
  drafts: Pile;
  begin: { contentType: string }[];
}

const get = async (by: Person, path: string) =>
  (
    await done(
      server.http.get(`/editorial-review${path}`).set('Authorization', `Bearer ${by.token}`),
    )
  ).body as { data: unknown; meta: { pagination: { total: number } } };

const deskOf = async (by: Person) => (await get(by, '/desk')).data as Desk;
const turnOf = async (by: Person, turn: string) =>
  ((await get(by, `/reviews?pageSize=100&turn=${turn}`)).data as Item[]).map(nameOf);
const nameOf = ({ documentId, locale }: Pick<Item, 'documentId' | 'locale'>) =>
  `${documentId} ${locale}`;

const made = (by: Person, title?: string): Promise<Page> => draft(server, by, ARTICLE, news(title));

async function submitted(by: Person = people.writer): Promise<Page> {
  const page = await made(by);
  await done(act(server, by, page, 'submission'));
  return page;
}

describe('what came back', () => {
  test('stands on the desk of whoever wrote it, with the whole comment, who and when', async () => {
    const page = await submitted();
    const comment =
      `Skriv om ingressen.\n\n${'Den säger inget om vad som händer. '.repeat(40)}`.trim();
    await done(act(server, people.reviewer, page, 'change-request', { comment }));
    const { sentBack } = await deskOf(people.writer);
    const item = sentBack.items.find(({ documentId }) => documentId === page.documentId);
    expect(item?.request).toEqual({
      comment,
      actor: expect.objectContaining({ name: expect.stringContaining('reviewer') }),
      at: expect.stringMatching(/Z$/),
    });
    expect(await turnOf(people.writer, 'sent_back')).toContain(nameOf(page));
    const other = await person(server, 'writer');
    expect((await deskOf(other)).sentBack).toEqual({ items: [], total: 0 });
    expect((await deskOf(people.reviewer)).sentBack.total).toBe(0);
    // Taken up again, it is a draft like others; sent once more it waits for somebody else.
    await done(edit(server, people.writer, page, { lead: 'En ny ingress.' }));
    expect(await turnOf(people.writer, 'sent_back')).not.toContain(nameOf(page));
    expect(await turnOf(people.writer, 'draft')).toContain(nameOf(page));
  });
});

describe('what may be judged', () => {
  test('is what the buttons at the page offer, to each of them', async () => {
    const both = await person(server, 'writer', 'reviewer');
    const waiting = await submitted();
    const own = await submitted(both);
    const touched = await submitted();
    await done(edit(server, both, touched, { lead: 'Ändrad av granskaren.' }));
    await done(act(server, people.writer, touched, 'submission'));
    const approved = await bring(server, people, await made(people.writer), 'approved');
    const live = await bring(server, people, await made(people.writer), 'live');
    const forced = await made(people.writer);
    await done(
      act(server, people.publisher, forced, 'emergency-publication', { reason: 'Bråttom.' }),
    );
    const working = await made(people.writer);
    const pages = [waiting, own, touched, approved, live, forced, working];
    for (const by of [people.writer, people.reviewer, people.publisher, both, people.superAdmin]) {
      const turn = await turnOf(by, 'judge');
      for (const page of pages) {
        const { availableActions } = (await look(server, by, page)).body.data as {
          availableActions: { action: string; allowed: boolean }[];
        };
        const may = availableActions.some(
          ({ action, allowed }) =>
            allowed && ['approve', 'publish', 'approveRetrospectively'].includes(action),
        );
        expect([by.email, pages.indexOf(page), turn.includes(nameOf(page))]).toEqual([
          by.email,
          pages.indexOf(page),
          may,
        ]);
      }
    }
    expect(await turnOf(people.writer, 'judge')).toEqual([]);
    expect(await turnOf(both, 'judge')).toEqual(
      expect.not.arrayContaining([nameOf(own), nameOf(touched)]),
    );
    expect(await turnOf(people.publisher, 'judge')).toContain(nameOf(approved));
  });

  test('is no list at all for whoever judges nothing', async () => {
    expect((await deskOf(people.writer)).judge).toBeNull();
    expect((await deskOf(people.reviewer)).judge).not.toBeNull();
  });

  test('is only what the role reaches, and reads whole', async () => {
    const sv = await made(people.writer);
    const en = { ...sv, locale: 'en' };
    await done(edit(server, people.writer, en, news('A piece of news')));
    for (const page of [sv, en]) await done(act(server, people.writer, page, 'submission'));
    const swede = await narrowPerson(server, { locales: ['sv'] });
    expect(await turnOf(swede, 'judge')).toContain(nameOf(sv));
    expect(await turnOf(swede, 'judge')).not.toContain(nameOf(en));
    const blinkered = await narrowPerson(server, {
      fields: { read: (field) => field !== 'lead' },
      review: ['approve'],
    });
    expect(await turnOf(blinkered, 'judge')).toEqual([]);
    const own = await narrowPerson(server, { conditions: ['admin::is-creator'] });
    expect(await deskOf(own)).toMatchObject({ judge: { items: [], total: 0 } });
  });
});

describe('my drafts', () => {
  test('are those I have worked on, the latest first, a few of them with how many there are', async () => {
    const writer = await person(server, 'writer');
    const pages: Page[] = [];
    for (let count = 0; count < 7; count += 1) pages.push(await made(writer));
    const { drafts } = await deskOf(writer);
    expect(drafts.total).toBe(7);
    expect(drafts.items.map(nameOf)).toEqual(pages.slice(-5).reverse().map(nameOf));
    expect(await turnOf(writer, 'mine')).toEqual([...pages].reverse().map(nameOf));
    expect((await deskOf(await person(server, 'writer'))).drafts.total).toBe(0);
  });

  test('are not those of a page that is with somebody else', async () => {
    const writer = await person(server, 'writer');
    const page = await draft(server, writer, INTERVIEW, interview());
    await done(act(server, writer, page, 'submission'));
    expect(await turnOf(writer, 'mine')).toEqual([]);
  });
});

test('what may be begun is what may be made', async () => {
  const uids = async (by: Person) => (await deskOf(by)).begin.map(({ contentType }) => contentType);
  expect(await uids(people.writer)).toEqual([ARTICLE, INTERVIEW]);
  expect(await uids(await narrowPerson(server, {}))).toEqual([]);
  expect(await uids(await narrowPerson(server, { actions: ['create', 'read'] }))).toEqual([
    ARTICLE,
  ]);
  const english = await narrowPerson(server, { actions: ['create'], locales: ['en'] });
  expect(await uids(english)).toEqual([]);
});

test('nobody who is not signed in has a desk', async () => {
  expect((await server.http.get('/editorial-review/desk')).status).toBe(401);
  const bad = await server.http
    .get('/editorial-review/reviews?turn=yours')
    .set('Authorization', `Bearer ${people.writer.token}`);
  expect(bad).toMatchObject({ status: 400, body: { error: { details: { field: 'turn' } } } });
});
