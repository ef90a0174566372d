import { apiToken } from '../support/people';
import { makeDraft, makeLive } from '../support/live';
import { seed } from '../support/seed.cjs';
import { startServer, type Server } from '../support/strapi';
import { countStatements, sentStatements } from '../support/statements';

let server: Server;
const get = (path: string) => server.http.get(path);

beforeAll(async () => {
  server = await startServer();
  await seed(server.strapi.db.connection, { articles: 130 });
});
afterAll(() => server.stop());

describe('a list as cards', () => {
  test('shows what the contract says, newest first, at most 100 a page', async () => {
    const answer = await get('/api/articles?view=card&pagination[pageSize]=100');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toHaveLength(100);
    expect(answer.body.meta.pagination).toEqual({
      page: 1,
      pageSize: 100,
      pageCount: 2,
      total: 130,
    });
    expect(answer.body.data[0]).toEqual({
      documentId: expect.any(String),
      locale: 'sv',
      slug: 'nyhet-129',
      path: '/nyheter/nyhet-129',
      title: 'Nyhet nummer 129 om innovation',
      lead: expect.stringContaining('ingress'),
      date: '2012-05-09',
      image: {
        url: 'http://cms.test/uploads/bild_29.png',
        width: 1200,
        height: 800,
        mime: 'image/png',
        alt: 'Bild 129',
        decorative: false,
        caption: 'En bildtext.',
        photographer: 'Fotograf 29',
        focalPoint: null,
        formats: {
          small: {
            url: 'http://cms.test/uploads/small_bild_29.png',
            width: 500,
            height: 333,
            mime: 'image/png',
          },
        },
      },
      arrangers: [
        { documentId: expect.any(String), slug: 'arrangor-9', name: 'Arrangör 9' },
        { documentId: expect.any(String), slug: 'arrangor-16', name: 'Arrangör 16' },
      ],
      edition: { year: 2018 },
      topics: [
        { slug: 'amne-9', name: 'Ämne 9' },
        { slug: 'amne-2', name: 'Ämne 2' },
      ],
      publishedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const dates = answer.body.data.map((card: { date: string }) => card.date);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('costs as many statements for 100 rows as for 1, and at most 10', async () => {
    await get('/api/articles?view=card');
    const one = await countStatements(server, () =>
      get('/api/articles?view=card&pagination[limit]=1'),
    );
    const many = await countStatements(server, () =>
      get('/api/articles?view=card&pagination[limit]=100'),
    );
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(10);
  });

  test('scans no table and sorts none', async () => {
    if (server.client !== 'sqlite') return;
    const { connection } = server.strapi.db;
    const sent = await sentStatements(server, () => get('/api/articles?view=card'));
    expect(sent.length).toBeGreaterThan(3);
    for (const { sql, bindings } of sent) {
      const plan: { detail: string }[] = await connection.raw(
        `explain query plan ${sql}`,
        bindings as never,
      );
      for (const { detail } of plan)
        expect(`${detail} | ${sql}`).not.toMatch(/^SCAN (?!.*COVERING INDEX)|TEMP B-TREE/);
    }
  });

  test('a change of the public role’s rights shows at once', async () => {
    const where = { action: 'api::venue.venue.find' };
    const permissions = server.strapi.db.query('plugin::users-permissions.permission');
    expect((await get('/api/venues?view=card')).status).toBe(200);
    const held = await permissions.findOne({
      where: { ...where, role: { type: 'public' } },
      populate: ['role'],
    });
    await permissions.delete({ where: { id: held.id } });
    expect((await get('/api/venues?view=card')).status).toBe(403);
    await permissions.create({ data: { ...where, role: held.role.id } });
    expect((await get('/api/venues?view=card')).status).toBe(200);
  });

  describe('of sessions', () => {
    beforeAll(async () => {
      const documents = (uid: string) => server.strapi.documents(uid as never);
      const venue = await documents('api::venue.venue').create({
        data: { name: 'Dunkers', slug: 'dunkers', city: 'Helsingborg' } as never,
      });
      const series = await documents('api::session-series.session-series').create({
        data: { name: 'Frukostseminarier', slug: 'frukost' } as never,
      });
      for (const number of [1, 2, 3])
        await makeLive(server, 'api::session.session', {
          title: `Seminarium ${number}`,
          slug: `kort-${number}`,
          startsAt: `203${number}-10-05T08:00:00.000Z`,
          endsAt: `203${number}-10-05T09:00:00.000Z`,
          format: 'seminar',
          attendanceMode: 'hybrid',
          sessionStatus: 'scheduled',
          venue: venue.documentId,
          series: number === 3 ? series.documentId : null,
          image: { alt: 'En bild utan fil' },
          joinUrl: 'https://meet.example/rum',
        });
    });

    test('show where and how it is held, and no picture without a file', async () => {
      const { data } = (await get('/api/sessions?view=card&pagination[limit]=2')).body;
      expect(data).toEqual([
        {
          documentId: expect.any(String),
          locale: 'sv',
          slug: 'kort-3',
          path: '/program/kort-3',
          title: 'Seminarium 3',
          startsAt: '2033-10-05T08:00:00.000Z',
          endsAt: '2033-10-05T09:00:00.000Z',
          timeZone: 'Europe/Stockholm',
          sessionStatus: 'scheduled',
          format: 'seminar',
          attendanceMode: 'hybrid',
          venue: { documentId: expect.any(String), slug: 'dunkers', name: 'Dunkers' },
          series: { documentId: expect.any(String), slug: 'frukost', name: 'Frukostseminarier' },
          image: null,
          arrangers: [],
          edition: null,
          topics: [],
          publishedAt: expect.stringMatching(/Z$/),
          updatedAt: expect.stringMatching(/Z$/),
        },
        expect.objectContaining({ slug: 'kort-2', series: null }),
      ]);
    });

    test('cost as many statements for three as for one, and at most 10', async () => {
      const list = (limit: number) => () =>
        get(`/api/sessions?view=card&pagination[limit]=${limit}&pagination[withCount]=false`);
      await list(1)();
      const one = await countStatements(server, list(1));
      expect(await countStatements(server, list(3))).toBe(one);
      expect(one).toBeLessThanOrEqual(10);
    });
  });

  test('a type without pages of its own has no path; its cards have one shape', async () => {
    const [topic] = (await get('/api/topics?view=card&pagination[limit]=1')).body.data;
    expect(topic).toEqual({
      documentId: expect.any(String),
      locale: null,
      slug: 'amne-0',
      path: null,
      name: 'Ämne 0',
      image: null,
      arrangers: [],
      edition: null,
      topics: [],
      publishedAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
    });
  });

  test('a webcast link says how it is watched', async () => {
    await makeLive(server, 'api::webcast-link.webcast-link', {
      title: 'Sändningen',
      slug: 'sandningen',
      url: 'https://play.example/1',
      provider: 'Play',
      mode: 'live_then_on_demand',
      liveStartsAt: '2020-10-05T08:00:00.000Z',
      liveEndsAt: '2020-10-05T09:00:00.000Z',
      duration: 40,
      captionStatus: 'captioned',
    });
    const [card] = (await get('/api/webcast-links?view=card')).body.data;
    expect(card).toMatchObject({
      path: '/webbsandningar/sandningen',
      url: 'https://play.example/1',
      provider: 'Play',
      mode: 'live_then_on_demand',
      liveStartsAt: '2020-10-05T08:00:00.000Z',
      liveEndsAt: '2020-10-05T09:00:00.000Z',
      duration: 40,
      captionStatus: 'captioned',
    });
  });

  test('pages by number and by offset', async () => {
    const second = await get('/api/articles?view=card&pagination[page]=2&pagination[pageSize]=10');
    const offset = await get('/api/articles?view=card&pagination[start]=10&pagination[limit]=10');
    expect(second.body.data).toEqual(offset.body.data);
    expect(offset.body.meta.pagination).toEqual({ start: 10, limit: 10, total: 130 });
  });

  test('filters and sorts as Strapi does', async () => {
    const edition = await get(
      '/api/articles?view=card&filters[edition][year][$eq]=2019&sort=title:asc',
    );
    expect(edition.status).toBe(200);
    expect(edition.body.meta.pagination.total).toBe(43);
    expect(edition.body.data[0].edition).toEqual({ year: 2019 });
    const sorted = await get('/api/articles?view=card&sort=date:asc&pagination[limit]=2');
    expect(sorted.body.data[0].slug).toBe('nyhet-0');
  });

  test.each([
    ['an unknown view', 'view=poster'],
    ['a page that is no number', 'view=card&pagination[page]=x'],
    ['an unknown parameter', 'view=card&colour=red'],
    ['populate beside a view', 'view=card&populate=*'],
    ['an unknown rich text format', 'view=full&richText=pdf'],
    ['a sort on nothing', 'view=card&sort=nothing:asc'],
  ])('refuses %s with 400', async (_what, query) => {
    const answer = await get(`/api/articles?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('ValidationError');
  });

  test.each([
    ['view=poster', 'view', /^Okänd vy/, /^Unknown view/],
    ['view=card&pagination[page]=x', 'page', /heltal, minst 1/, /whole number, at least 1/],
    ['view=card&populate=*', 'populate', /utesluter varandra/, /exclude each other/],
    ['view=card&pagination[colour]=x', 'pagination', /Okänd parameter/, /pagination.colour/],
    ['richText=html', 'richText', /hör ihop med view/, /goes with view/],
    ['view=card&sort=nothing:asc', 'sort', /”nothing” finns inte/, /“nothing”/],
    ['view=card&filters[hemlig]=1', 'filters', /”hemlig”/, /“hemlig”/],
    ['view=card&filters[localizations][title]=x', 'localizations', /filtrera/, /filtered/],
  ])('%s is refused in the language of whoever asks, naming %s', async (query, param, sv, en) => {
    const swedish = await get(`/api/articles?${query}`);
    expect(swedish.body.error.message).toMatch(sv);
    const english = await get(`/api/articles?${query}`).set('Accept-Language', 'en');
    expect(english.body.error.message).toMatch(en);
    expect(english.body.error.details).toMatchObject({ code: 'invalid_input', param });
  });

  test('a language that nobody writes is refused, not answered with nothing', async () => {
    const answer = await get('/api/articles?view=card&locale=fi');
    expect([answer.status, answer.body.error.details]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid_input', param: 'locale' }),
    ]);
  });
});

describe('a page in full', () => {
  const block = (text: string, url?: string) => ({
    type: 'paragraph',
    children: url
      ? [{ type: 'link', url, children: [{ type: 'text', text }] }]
      : [{ type: 'text', text }],
  });

  test('an interview shows every component in order, with its key', async () => {
    const target = await makeLive(server, 'api::article.article', {
      title: 'Målet',
      slug: 'malet',
      date: '2020-01-01',
    });
    const hidden = await makeDraft(server, 'api::article.article', { title: 'Dold', slug: 'dold' });
    const arranger = await server.strapi
      .documents('api::arranger.arranger')
      .create({ data: { name: 'Helsingborgs stad', slug: 'helsingborgs-stad' } as never });
    const page = await makeLive(server, 'api::interview.interview', {
      title: 'Annika Persson',
      slug: 'annika-persson',
      date: '2020-06-11',
      lead: 'En ingress.',
      arranger: arranger.documentId,
      portrait: { alt: 'Porträtt', caption: 'Annika', credit: 'Anna Foto' },
      interviewee: { name: 'Annika Persson', title: 'Direktör' },
      content: [
        {
          __component: 'content.question-answer',
          question: 'Vad händer?',
          answer: [
            block('Läs om målet', `/internal/api::article.article/${target.documentId}`),
            block('Läs det dolda', `/internal/api::article.article/${hidden.documentId}`),
          ],
        },
        { __component: 'content.pull-quote', text: 'Ett citat', attribution: 'Någon' },
        { __component: 'content.figure', alt: 'En figur', credit: 'Fotografen' },
        { __component: 'content.call-out', linkText: 'Läs mer', url: 'https://h22.se' },
        { __component: 'content.rich-text', body: [block('Slut')] },
      ],
    });
    const answer = await get(`/api/interviews/${page.documentId}?view=full&richText=html`);
    expect(answer.status).toBe(200);
    const { data } = answer.body;
    expect(data.content.map((own: { __component: string }) => own.__component)).toEqual([
      'content.question-answer',
      'content.pull-quote',
      'content.figure',
      'content.call-out',
      'content.rich-text',
    ]);
    expect(data.content[0]).toMatchObject({
      question: 'Vad händer?',
      answer: expect.stringMatching(
        /^<p><a href="\/nyheter\/malet">Läs om målet<\/a><\/p><p>Läs det dolda<\/p>$/,
      ),
    });
    expect(data.content[2]).toMatchObject({
      url: null,
      alt: 'En figur',
      photographer: 'Fotografen',
    });
    expect(data.portrait).toMatchObject({
      url: null,
      alt: 'Porträtt',
      caption: 'Annika',
      photographer: 'Anna Foto',
    });
    expect(data.image).toBeNull();
    expect(data.interviewee).toEqual({
      name: 'Annika Persson',
      title: 'Direktör',
      organisation: null,
    });
    expect(data.arranger).toMatchObject({ name: 'Helsingborgs stad', slug: 'helsingborgs-stad' });
    expect(data.arrangers).toEqual([
      { documentId: arranger.documentId, slug: 'helsingborgs-stad', name: 'Helsingborgs stad' },
    ]);
    expect(data.alternates).toEqual([]);
  });

  test('the card’s picture is the figure of the page, once it has a file', async () => {
    const { data } = (await get('/api/articles/by-slug/nyhet-7')).body;
    expect(data.image).toMatchObject({ url: 'http://cms.test/uploads/bild_7.png' });
    expect(data.image).toEqual(data.hero);
  });

  test('names the other languages of the page', async () => {
    const swedish = await makeLive(server, 'api::article.article', {
      title: 'Svenska',
      slug: 'svenska',
      date: '2021-01-01',
    });
    await makeLive(
      server,
      'api::article.article',
      { title: 'English', slug: 'english', date: '2021-01-01' },
      'en',
      swedish.documentId,
    );
    const answer = await get(`/api/articles/${swedish.documentId}?view=full`);
    expect(answer.body.data.alternates).toEqual([{ locale: 'en', slug: 'english' }]);
    const english = await get(`/api/articles/${swedish.documentId}?view=full&locale=en`);
    expect(english.body.data).toMatchObject({ title: 'English', locale: 'en' });
  });

  test.each([
    [true, 'https://meet.example/rum'],
    [false, undefined],
  ])('joinUrlPublic %s: the join URL is %s', async (joinUrlPublic, expected) => {
    const session = await makeLive(server, 'api::session.session', {
      title: 'Ett seminarium',
      slug: `seminarium-${String(joinUrlPublic)}`,
      startsAt: '2020-10-05T08:00:00.000Z',
      endsAt: '2020-10-05T09:00:00.000Z',
      joinUrl: 'https://meet.example/rum',
      joinUrlPublic,
      languages: [{ code: 'sv' }],
      audiences: [{ name: 'Kommuner' }],
    });
    const { data } = (await get(`/api/sessions/${session.documentId}?view=full`)).body;
    expect(data.joinUrl).toBe(expected);
    expect(data).toMatchObject({
      startsAt: '2020-10-05T08:00:00.000Z',
      timeZone: 'Europe/Stockholm',
      languages: ['sv'],
      audiences: ['Kommuner'],
    });
  });

  test('a draft alone is not found', async () => {
    const draft = await makeDraft(server, 'api::article.article', {
      title: 'Hemlig',
      slug: 'hemlig',
    });
    expect((await get(`/api/articles/${draft.documentId}?view=full`)).status).toBe(404);
    expect((await get(`/api/articles/${draft.documentId}?view=full&status=draft`)).status).toBe(
      403,
    );
    expect((await get('/api/articles?view=card&status=draft')).status).toBe(403);
  });

  test('whoever may edit the type sees drafts in the same views', async () => {
    const key = await apiToken(server, [
      'api::article.article.find',
      'api::article.article.findOne',
      'api::article.article.update',
    ]);
    const reader = await apiToken(server, [
      'api::article.article.find',
      'api::article.article.findOne',
    ]);
    const draft = await makeDraft(server, 'api::article.article', {
      title: 'Pågår',
      slug: 'pagar',
    });
    const asked = (token: string, path: string) =>
      get(path).set('Authorization', `Bearer ${token}`);
    const list = '/api/articles?view=card&status=draft&filters[slug]=pagar';
    expect((await asked(key, list)).body.data).toMatchObject([{ title: 'Pågår' }]);
    const one = await asked(key, `/api/articles/${draft.documentId}?view=full&status=draft`);
    expect(one.body.data).toMatchObject({ title: 'Pågår', content: [] });
    const refused = await asked(reader, list);
    expect(refused.status).toBe(403);
    expect(refused.body.error.details.code).toBe('missing_permission');
  });

  test('Strapi’s own populate has absolute media addresses as well', async () => {
    const answer = await get(
      '/api/articles?populate[hero][populate]=file&sort=date:desc&filters[slug]=nyhet-7',
    );
    const { file } = answer.body.data[0].hero;
    expect(file.url).toBe('http://cms.test/uploads/bild_7.png');
    expect(file.formats.small.url).toBe('http://cms.test/uploads/small_bild_7.png');
  });

  test('an arranger: aliases as a list, a contact without address and phone', async () => {
    const arranger = await server.strapi.documents('api::arranger.arranger').create({
      data: {
        name: 'Region Skåne',
        slug: 'region-skane',
        aliases: 'Skåne\nRegionen',
        contacts: [{ name: 'Kim', email: 'kim@example.se', phone: '0123' }],
      } as never,
    });
    const { data } = (await get(`/api/arrangers/${arranger.documentId}?view=full`)).body;
    expect(data).toMatchObject({ name: 'Region Skåne', aliases: ['Skåne', 'Regionen'] });
    expect(data.path).toBe('/arrangorer/region-skane');
    const english = await get(`/api/arrangers/${arranger.documentId}?view=full&locale=en`);
    expect(english.body.data.path).toBe('/en/arrangers/region-skane');
    expect(data.contacts).toEqual([{ name: 'Kim', title: null, organisation: null }]);
  });
});

describe('by slug', () => {
  test('gives the full view and says that the slug is today’s', async () => {
    const answer = await get('/api/articles/by-slug/nyhet-7');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ slug: 'nyhet-7', kicker: 'Nyhet' });
    expect(answer.body.meta).toEqual({ canonicalSlug: 'nyhet-7', moved: false });
  });

  test.each(['x'.repeat(3000), '..%2f..', '%27%20or%201=1--'])(
    'an odd slug is not found: %.20s',
    async (slug) => {
      expect((await get(`/api/articles/by-slug/${slug}`)).status).toBe(404);
    },
  );

  test('knows nothing of an unknown slug, or of a language without the page', async () => {
    const unknown = await get('/api/articles/by-slug/finns-inte');
    expect(unknown.status).toBe(404);
    expect(unknown.body.error).toMatchObject({
      name: 'NotFoundError',
      message: 'Sidan finns inte.',
      details: { code: 'not_found' },
    });
    expect((await get('/api/articles/by-slug/nyhet-7?locale=en')).status).toBe(404);
  });
});

describe('news', () => {
  test('lists articles and interviews together, newest first, each with its type', async () => {
    const answer = await get('/api/news?pageSize=5');
    expect(answer.status).toBe(200);
    expect(answer.body.data.slice(0, 3).map((card: { type: string }) => card.type)).toEqual([
      'article',
      'interview',
      'article',
    ]);
    expect(answer.body.meta.pagination).toMatchObject({ page: 1, pageSize: 5 });
    const { total } = answer.body.meta.pagination;
    expect(total).toBe(133);
  });

  test.each([
    ['edition=2019', 43],
    ['topic=amne-3', 21],
    ['arranger=helsingborgs-stad', 1],
    ['q=annika', 1],
    ['q=NUMMER 12', 12],
    ['q=100%25', 0],
    ['q=_', 0],
  ])('%s finds %i', async (query, total) => {
    const answer = await get(`/api/news?${query}`);
    expect(answer.body.meta.pagination.total).toBe(total);
  });

  test.each(['edition=soon', 'page=0', 'colour=red', 'q[a]=b'])('refuses %s', async (query) => {
    expect((await get(`/api/news?${query}`)).status).toBe(400);
  });
});

test('redirects and the site say what they must and no more', async () => {
  await server.strapi.documents('api::redirect.redirect').create({
    data: { from: '/gammal', to: '/ny', code: 'permanent' } as never,
  });
  const redirects = await get('/api/redirects?locale=sv');
  expect(redirects.body.data).toEqual([{ from: '/gammal', to: '/ny', code: 301 }]);
  const site = await get('/api/site');
  expect(site.status).toBe(200);
  expect(Object.keys(site.body.data)).toEqual([
    'name',
    'publisher',
    'contact',
    'languages',
    'accessibilityStatement',
  ]);
});

test.each(['/api/persons', '/api/users', '/api/upload/files'])('%s is not public', async (path) => {
  expect((await get(path)).status).toBe(403);
});
