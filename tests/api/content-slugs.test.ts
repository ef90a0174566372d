import type { Core } from '@strapi/strapi';
import { enterUnknownSlugs } from '../../src/plugins/content-rules/server/src/features/addresses/known-slugs';
import { cast, type Person } from '../support/people';
import { act, article, draft, edit, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const ARTICLE = 'api::article.article';
const INTERVIEW = 'api::interview.interview';

let server: Server;
let strapi: Core.Strapi;
let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  server = await startServer({ REDIRECT_HOSTS: 'example.se' });
  strapi = server.strapi;
  people = await cast(server);
});
afterAll(() => server.stop());

const slugs = () => strapi.plugin('content-rules').service('slugs');
const documents = (uid: string) => strapi.documents(uid as 'api::article.article');

async function make(title: string, more: object = {}, uid = ARTICLE, locale = 'sv'): Promise<Page> {
  const data = { ...article(title), slug: undefined, ...more };
  return draft(server, people.writer, uid, data, locale);
}

async function slugOf({ uid, documentId, locale }: Page, status = 'draft') {
  const row = await documents(uid).findOne({ documentId, locale, status } as never);
  return (row as { slug?: string | null } | null)?.slug ?? null;
}

async function publish(page: Page): Promise<void> {
  await ok(act(server, people.writer, page, 'submission', { changeNote: 'Ändrad adress.' }));
  await ok(act(server, people.reviewer, page, 'approval'));
  await ok(act(server, people.publisher, page, 'publication'));
}

async function ok(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(JSON.stringify(body));
}

async function redirects(): Promise<Record<string, string>> {
  const rows = await strapi.db.query('api::redirect.redirect').findMany();
  return Object.fromEntries(rows.map(({ from, to }) => [from, to]));
}

const refused = (
  answer: { status: number; body: { error?: { details?: object } } },
  field: string,
) => {
  expect(answer.status).toBe(400);
  expect(answer.body.error?.details).toMatchObject({
    code: 'invalid_input',
    errors: [{ path: [field] }],
    messages: { sv: expect.any(String), en: expect.any(String) },
  });
};

describe('a slug', () => {
  test('is made of the title, and numbered when another page has it', async () => {
    expect(await slugOf(await make('Åtta & nio öar'))).toBe('atta-och-nio-oar');
    expect(await slugOf(await make('Åtta & nio öar'))).toBe('atta-och-nio-oar-2');
    expect(await slugOf(await make('Åtta & nio öar', { slug: '' }))).toBe('atta-och-nio-oar-3');
  });

  test('of an interview begins with the label of its series', async () => {
    const interview = await make('Kim Öberg, Växjö kommun', {}, INTERVIEW);
    expect(await slugOf(interview)).toBe('halla-dar-arrangor-kim-oberg-vaxjo-kommun');
    const named = await make('Hallå där arrangör | Kim Ek', {}, INTERVIEW);
    expect(await slugOf(named)).toBe('halla-dar-arrangor-kim-ek');
  });

  test('stays when the title changes, and comes with the title when there was none', async () => {
    const page = await make('Första rubriken');
    await edit(server, people.writer, page, { title: 'Andra rubriken' });
    expect(await slugOf(page)).toBe('forsta-rubriken');

    const untitled = await draft(server, people.writer, ARTICLE, { lead: 'Utan rubrik' });
    expect(await slugOf(untitled)).toBeNull();
    await edit(server, people.writer, untitled, { title: 'Med rubrik' });
    expect(await slugOf(untitled)).toBe('med-rubrik');
  });

  test('that somebody typed is refused when it is taken or malformed, and nothing is saved', async () => {
    await make('Upptagen', { slug: 'upptagen' });
    const page = await make('En annan');
    refused(await edit(server, people.writer, page, { title: 'Ny', slug: 'upptagen' }), 'slug');
    refused(await edit(server, people.writer, page, { title: 'Ny', slug: 'Två ord' }), 'slug');
    refused(await edit(server, people.writer, page, { slug: "x'; drop table articles" }), 'slug');
    expect(await slugOf(page)).toBe('en-annan');
    const row = await documents(ARTICLE).findOne({ documentId: page.documentId, locale: 'sv' });
    expect(row?.title).toBe('En annan');
  });

  test('may be the same in another language and in another type', async () => {
    const page = await make('Samma', { slug: 'samma' });
    const english = { ...page, locale: 'en' };
    expect((await edit(server, people.writer, english, { slug: 'samma' })).status).toBe(200);
    expect(await slugOf(await make('Samma', { slug: 'samma' }, 'api::session.session'))).toBe(
      'samma',
    );
  });

  test('is each page’s own when many are saved at once', async () => {
    const pages = await Promise.all(Array.from({ length: 6 }, () => make('På en gång')));
    const found = await Promise.all(pages.map((page) => slugOf(page)));
    expect(new Set(found).size).toBe(6);
    expect(found.every((slug) => slug?.startsWith('pa-en-gang'))).toBe(true);
  });

  test('of a copy is a new one', async () => {
    const page = await make('Förlagan');
    const copy = await documents(ARTICLE).clone({ documentId: page.documentId } as never);
    const copied = { ...page, documentId: (copy as { documentId: string }).documentId };
    expect(await slugOf(copied)).toBe('forlagan-2');
    expect(await slugOf(page)).toBe('forlagan');
  });

  test('of a page that was never live is free when the page lets go of it', async () => {
    const page = await make('Ledig', { slug: 'ledig' });
    await edit(server, people.writer, page, { slug: 'nagot-annat' });
    expect(await slugOf(await make('Ledig'))).toBe('ledig');

    await documents(ARTICLE).delete({ documentId: page.documentId, locale: 'sv' });
    expect(await slugOf(await make('x', { slug: 'nagot-annat' }))).toBe('nagot-annat');
  });
});

describe('a page that moves', () => {
  test('leaves redirects in one hop, keeps its old slugs, and may move back', async () => {
    const page = await make('Flytt', { slug: 'flytt-a' });
    await publish(page);
    await edit(server, people.writer, page, { slug: 'flytt-b' });
    expect(await redirects()).not.toHaveProperty('/nyheter/flytt-a');
    expect(await slugs().resolve(ARTICLE, 'sv', 'flytt-b')).toBeNull();

    await publish(page);
    expect(await redirects()).toMatchObject({ '/nyheter/flytt-a': '/nyheter/flytt-b' });
    const { documentId } = page;
    const moved = { documentId, canonicalSlug: 'flytt-b', moved: true };
    expect(await slugs().resolve(ARTICLE, 'sv', 'flytt-a')).toEqual(moved);
    expect(await slugs().canonical(ARTICLE, 'sv', [documentId])).toEqual(
      new Map([[documentId, 'flytt-b']]),
    );
    const found = await server.http.get('/api/articles/by-slug/flytt-a?locale=sv');
    expect(found.body.meta).toEqual({ canonicalSlug: 'flytt-b', moved: true });

    const other = await make('En annan flytt');
    refused(await edit(server, people.writer, other, { slug: 'flytt-a' }), 'slug');

    await edit(server, people.writer, page, { slug: 'flytt-c' });
    await publish(page);
    expect(await redirects()).toMatchObject({
      '/nyheter/flytt-a': '/nyheter/flytt-c',
      '/nyheter/flytt-b': '/nyheter/flytt-c',
    });

    await edit(server, people.writer, page, { slug: 'flytt-a' });
    await publish(page);
    const now = await redirects();
    expect(now).not.toHaveProperty('/nyheter/flytt-a');
    expect(now).toMatchObject({
      '/nyheter/flytt-b': '/nyheter/flytt-a',
      '/nyheter/flytt-c': '/nyheter/flytt-a',
    });
  });

  test('without drafts moves at once, in both languages of the site', async () => {
    const arranger = { uid: 'api::arranger.arranger', documentId: '', locale: 'sv' };
    const made = await documents(arranger.uid).create({ data: { name: 'Ödeshög' } } as never);
    arranger.documentId = made.documentId;
    expect(await slugOf(arranger)).toBe('odeshog');
    await documents(arranger.uid).update({
      documentId: made.documentId,
      data: { slug: 'odeshogs-kommun' },
    } as never);
    expect(await redirects()).toMatchObject({
      '/arrangorer/odeshog': '/arrangorer/odeshogs-kommun',
      '/en/arrangers/odeshog': '/en/arrangers/odeshogs-kommun',
    });
    await documents(arranger.uid).delete({ documentId: made.documentId });
    expect(await redirects()).not.toHaveProperty('/arrangorer/odeshog');
  });
});

describe('a redirect typed by hand', () => {
  const type = (data: object, by: Person = people.superAdmin) =>
    server.http
      .post('/content-manager/collection-types/api::redirect.redirect')
      .set('Authorization', `Bearer ${by.token}`)
      .send(data);

  test('leads on in one hop, and never in a circle', async () => {
    expect((await type({ from: '/hand/b', to: '/hand/c' })).status).toBe(201);
    expect((await type({ from: '/hand/a/', to: '/hand/b' })).status).toBe(201);
    expect((await type({ from: '/hand/c', to: 'https://example.se/d' })).status).toBe(201);
    expect(await redirects()).toMatchObject({
      '/hand/a': 'https://example.se/d',
      '/hand/b': 'https://example.se/d',
      '/hand/c': 'https://example.se/d',
    });
    expect((await type({ from: '/ring/a', to: '/ring/b' })).status).toBe(201);
    refused(await type({ from: '/ring/b', to: '/ring/a' }), 'to');
    refused(await type({ from: '/ring/x', to: '/ring/x' }), 'to');
    refused(await type({ from: '/ring/a', to: '/ring/d' }), 'from');
  });

  test.each([
    [{ from: 'nyheter', to: '/a' }, 'from'],
    [{ from: '//evil.example/', to: '/a' }, 'from'],
    [{ from: '/b', to: 'javascript:alert(1)' }, 'to'],
    [{ from: '/b', to: 'http://example.se' }, 'to'],
  ])('%j is refused', async (data, field) => refused(await type(data), field));
});

test('slugs that came in under the document service are entered at the next start', async () => {
  await strapi.db.query(ARTICLE).create({
    data: {
      documentId: 'importerad0000000000000a',
      locale: 'sv',
      slug: 'importerad',
      publishedAt: null,
    },
  });
  await enterUnknownSlugs(strapi);
  const row = await strapi.db
    .query('plugin::content-rules.slug' as never)
    .findOne({ where: { slug: 'importerad' } });
  expect(row).toMatchObject({
    pageId: 'importerad0000000000000a',
    isCurrent: true,
    wasLive: false,
  });
});
