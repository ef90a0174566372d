import type { UID } from '@strapi/strapi';
import { apiToken, cast, type Person } from '../support/people';
import { act, article, draft, edit, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/**
 * Every known way to write, tried on a page in every state by everybody: none puts live what nobody
 * has approved, and each refusal says why.
 */
const UID_ARTICLE = 'api::article.article';
const STATES = ['unapproved', 'approved', 'edited since'] as const;
type State = (typeof STATES)[number];

interface Answer {
  /** `details.code` of the refusal, or null where the call was answered. */
  code: string | null;
  refused: boolean;
}

interface Way {
  name: string;
  /** What it is meant to do: `publish` asks to go live, `save` is an ordinary write of the draft. */
  asks: 'publish' | 'save';
  run(page: Page): Promise<Answer>;
}

let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
let token: string;
let counter = 0;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  token = await apiToken(server);
  await allowToPublish('writer');
});
afterAll(() => server.stop());

/** Strapi's own right to publish: with it the writer gets as far as the gate. */
async function allowToPublish(code: string): Promise<void> {
  const role = await server.strapi.db.query('admin::role').findOne({ where: { code } });
  await server.strapi.db.query('admin::permission').create({
    data: {
      action: 'plugin::content-manager.explorer.publish',
      subject: UID_ARTICLE,
      properties: { locales: ['sv', 'en'] },
      conditions: [],
      role: (role as { id: number }).id,
    },
  });
}

async function pageIn(state: State): Promise<Page> {
  counter += 1;
  const page = await draft(server, people.writer, UID_ARTICLE, article(`Nyhet ${counter}`));
  if (state === 'unapproved') return page;
  const submitted = await act(server, people.writer, page, 'submission');
  expect(submitted.body.error).toBeUndefined();
  const approved = await act(server, people.reviewer, page, 'approval');
  expect([approved.body.error, approved.body.data?.status]).toEqual([undefined, 'approved']);
  if (state === 'edited since') {
    const edited = await edit(server, people.writer, page, article(`Ändrad nyhet ${counter}`));
    expect(edited.status).toBe(200);
  }
  return page;
}

interface LiveRow {
  title: string;
}

const liveRow = (page: Page): Promise<LiveRow | null> =>
  server.strapi.db.query(UID_ARTICLE).findOne({
    where: { documentId: page.documentId, publishedAt: { $notNull: true } },
    select: ['id', 'title'],
  }) as Promise<LiveRow | null>;

const liveCount = (): Promise<number> =>
  server.strapi.db.query(UID_ARTICLE).count({ where: { publishedAt: { $notNull: true } } });

interface HttpAnswer {
  status: number;
  body: { error?: { details?: { code?: string } }; errors?: GraphqlError[] };
}

interface GraphqlError {
  extensions?: { error?: { details?: { code?: string } } };
}

const answered = ({ status, body }: HttpAnswer): Answer => ({
  refused: status >= 400 || body.errors !== undefined,
  code: body.error?.details?.code ?? body.errors?.[0]?.extensions?.error?.details?.code ?? null,
});

async function attempted(work: () => Promise<unknown>): Promise<Answer> {
  try {
    await work();
    return { refused: false, code: null };
  } catch (error) {
    const { details } = error as { details?: { code?: string } };
    return { refused: true, code: details?.code ?? null };
  }
}

const NEW = () => article(`Ny ${(counter += 1)}`);

/** The content manager, with a person's session. */
function contentManager(by: () => Person): Way[] {
  const base = `/content-manager/collection-types/${UID_ARTICLE}`;
  const post = async (path: string, body: object) =>
    answered(
      await server.http
        .post(`${base}${path}`)
        .set('Authorization', `Bearer ${by().token}`)
        .send(body),
    );
  return [
    { name: 'create and publish', asks: 'publish', run: () => post('/actions/publish', NEW()) },
    {
      name: 'save and publish',
      asks: 'publish',
      run: ({ documentId }) => post(`/${documentId}/actions/publish`, NEW()),
    },
    {
      name: 'bulk publish',
      asks: 'publish',
      run: ({ documentId }) => post('/actions/bulkPublish', { documentIds: [documentId] }),
    },
    {
      name: 'publish in all languages',
      asks: 'publish',
      run: ({ documentId }) =>
        post('/actions/bulkPublish', { documentIds: [documentId], locale: ['sv', 'en'] }),
    },
    {
      name: 'clone',
      asks: 'save',
      run: ({ documentId }) => post(`/clone/${documentId}`, { title: 'Kopia' }),
    },
    {
      name: 'update with a status',
      asks: 'save',
      run: async ({ documentId }) =>
        answered(
          await server.http
            .put(`${base}/${documentId}?status=published`)
            .set('Authorization', `Bearer ${by().token}`)
            .send({ ...NEW(), status: 'published', publishedAt: new Date().toISOString() }),
        ),
    },
  ];
}

/** The content API, REST and GraphQL, with an API token of full access. */
function contentApi(): Way[] {
  const rest = async (method: 'post' | 'put', path: string) =>
    answered(
      await server.http[method](`/api/articles${path}`)
        .set('Authorization', `Bearer ${token}`)
        .send({ data: NEW() }),
    );
  const graphql = async (query: string, variables: object) =>
    answered(
      await server.http
        .post('/graphql')
        .set('Authorization', `Bearer ${token}`)
        .send({ query, variables }),
    );
  const create = (status: string) =>
    `mutation ($data: ArticleInput!) { createArticle(data: $data${status}) { documentId } }`;
  const update = (status: string) =>
    `mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data${status}) { documentId } }`;
  const data = () => ({ title: `GraphQL ${(counter += 1)}`, date: '2020-10-06' });
  const published = ', status: PUBLISHED';
  return [
    { name: 'POST', asks: 'save', run: () => rest('post', '') },
    {
      name: 'POST status=published',
      asks: 'publish',
      run: () => rest('post', '?status=published'),
    },
    { name: 'PUT', asks: 'save', run: ({ documentId }) => rest('put', `/${documentId}`) },
    {
      name: 'PUT status=published',
      asks: 'publish',
      run: ({ documentId }) => rest('put', `/${documentId}?status=published`),
    },
    {
      name: 'PUT status=published in a list',
      asks: 'publish',
      run: ({ documentId }) => rest('put', `/${documentId}?status[]=published`),
    },
    { name: 'create mutation', asks: 'save', run: () => graphql(create(''), { data: data() }) },
    {
      name: 'create mutation, PUBLISHED',
      asks: 'publish',
      run: () => graphql(create(published), { data: data() }),
    },
    {
      name: 'update mutation',
      asks: 'save',
      run: ({ documentId: id }) => graphql(update(''), { id, data: data() }),
    },
    {
      name: 'update mutation, PUBLISHED',
      asks: 'publish',
      run: ({ documentId: id }) => graphql(update(published), { id, data: data() }),
    },
  ];
}

/** Code in this process: a cron job, a script, another plugin. */
function code(): Way[] {
  const documents = () => server.strapi.documents(UID_ARTICLE as UID.ContentType);
  const rows = () => server.strapi.db.query(UID_ARTICLE);
  const publishedAt = new Date();
  const way = (name: string, run: (page: Page) => Promise<unknown>): Way => ({
    name,
    asks: 'publish',
    run: (page) => attempted(() => run(page)),
  });
  return [
    way('documents.create', () =>
      documents().create({ data: NEW(), status: 'published' } as never),
    ),
    way('documents.update', ({ documentId }) =>
      documents().update({ documentId, data: NEW(), status: 'published' } as never),
    ),
    way('documents.publish', async ({ documentId }) => documents().publish?.({ documentId })),
    way('documents.publish *', async ({ documentId }) =>
      documents().publish?.({ documentId, locale: '*' } as never),
    ),
    way('db.query create', ({ documentId }) =>
      rows().create({ data: { documentId, locale: 'sv', title: 'x', publishedAt } }),
    ),
    way('db.query create without a date', ({ documentId }) =>
      rows().create({ data: { documentId, locale: 'sv', title: 'x' } }),
    ),
    way('db.query createMany', ({ documentId }) =>
      rows().createMany({ data: [{ documentId, locale: 'sv', title: 'x', publishedAt }] }),
    ),
    way('db.query update', ({ documentId }) =>
      rows().update({ where: { documentId, publishedAt: null }, data: { publishedAt } }),
    ),
    way('db.query updateMany', ({ documentId }) =>
      rows().updateMany({ where: { documentId }, data: { publishedAt } }),
    ),
  ];
}

const EVERYBODY: [string, () => Way[]][] = [
  ['a writer', () => contentManager(() => people.writer)],
  ['a super admin', () => contentManager(() => people.superAdmin)],
  ['an API token', contentApi],
  ['code', code],
];

describe.each(STATES)('a page that is %s', (state) => {
  describe.each(EVERYBODY)('%s', (_who, ways) => {
    test.each(ways().map((way): [string, Way] => [way.name, way]))('%s', async (_name, way) => {
      const page = await pageIn(state);
      const approvedTitle = state === 'approved' ? `Nyhet ${counter}` : null;
      const before = await liveCount();

      const answer = await way.run(page);

      // What is live now is what was live before, or exactly what was approved.
      const live = await liveRow(page);
      const title = live?.title ?? null;
      expect([null, approvedTitle]).toContain(title);
      expect(await liveCount()).toBe(before + (live === null ? 0 : 1));
      if (way.asks === 'save') {
        expect(answer).toEqual({ refused: false, code: null });
        expect(live).toBeNull();
      } else if (live === null) {
        expect(answer).toEqual({ refused: true, code: expect.any(String) as string });
      }
    });
  });
});

describe('an approval', () => {
  const statusOf = async (page: Page) =>
    (await look(server, people.writer, page)).body.data.status as string;

  test('survives a save that changes nothing', async () => {
    const page = await pageIn('approved');
    const saved = await edit(server, people.writer, page, article(`Nyhet ${counter}`));
    expect(saved.status).toBe(200);
    expect(await statusOf(page)).toBe('approved');
  });

  test('is void after an edit', async () => {
    expect(await statusOf(await pageIn('edited since'))).toBe('working');
  });

  test.each(['reviewer', 'superAdmin'] as const)(
    'is refused to a %s who saved a comma before',
    async (who) => {
      const page = await pageIn('unapproved');
      await edit(server, people[who], page, { ...article(`Nyhet, ${counter}`) });
      await act(server, people.writer, page, 'submission');
      const answer = await act(server, people[who], page, 'approval');
      expect([answer.status, answer.body.error?.details?.code]).toEqual([403, 'own_contribution']);
    },
  );
});
