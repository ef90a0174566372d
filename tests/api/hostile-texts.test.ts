import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { importFiles } from '../../src/import/run';
import { apiToken, cast, type Person } from '../support/people';
import { startServer, type Server } from '../support/strapi';

/**
 * Text is text on every path: what is hostile comes in through the admin, REST, GraphQL and the import, and each
 * composes, cleans and refuses alike.
 */
let server: Server;
let writer: Person;
let token: string;

beforeAll(async () => {
  server = await startServer();
  ({ writer } = await cast(server));
  token = await apiToken(server);
});
afterAll(() => server.stop());

const ARTICLE = 'api::article.article';

const HOSTILE = [
  'a',
  'ö',
  'o\u0308',
  'A\u030a',
  'ﬁ',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\u0007',
  '\u001b[2J',
  '\u0085',
  '\u009f',
  '\u2028',
  '\ufeff',
  '\ufdd0',
  '\uffff',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\u2800',
  '\u3164',
  '\u202e',
  '\u00a0',
  '👩🏽\u200d🔬',
  'می\u200cخواهد',
  '<script>',
  '&amp;',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '${x}',
  '{{x}}',
  '\ud83d',
  '\u{10ffff}',
  'ß',
  'İ',
  '0',
];
const hostile = fc
  .array(fc.constantFrom(...HOSTILE), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

interface Given {
  title: string;
  kicker: string;
  lead: string;
  words: string;
  quote: string;
}

let counter = 0;

const dataOf = ({ title, kicker, lead, words, quote }: Given) => ({
  title,
  kicker,
  lead,
  slug: `fientlig-${(counter += 1)}`,
  seo: { metaTitle: title, metaDescription: lead },
  content: [
    {
      __component: 'content.rich-text',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
    },
    { __component: 'content.pull-quote', text: quote },
  ],
});

const GRAPHQL_NAMES: Readonly<Record<string, string>> = {
  'content.rich-text': 'ComponentContentRichText',
  'content.pull-quote': 'ComponentContentPullQuote',
};

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

const PATHS: Readonly<Record<string, (given: Given) => Promise<string | object>>> = {
  async admin(given) {
    const { status, body } = await server.http
      .post(`/content-manager/collection-types/${ARTICLE}?locale=sv`)
      .set(bearer(writer.token))
      .send(dataOf(given));
    return status === 201 ? body.data.documentId : refusalIn(body.error);
  },
  async rest(given) {
    const { status, body } = await server.http
      .post('/api/articles')
      .set(bearer(token))
      .send({ data: dataOf(given) });
    return status === 201 ? body.data.documentId : refusalIn(body.error);
  },
  async graphql(given) {
    const { content, ...data } = dataOf(given);
    const query = 'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }';
    const { body } = await server.http
      .post('/graphql')
      .set(bearer(token))
      .send({
        query,
        variables: {
          data: {
            ...data,
            content: content.map(({ __component, ...part }) => ({
              ...part,
              __typename: GRAPHQL_NAMES[__component],
            })),
          },
        },
      });
    const [error] = body.errors ?? [];
    if (error !== undefined && error.extensions.error === undefined)
      throw new Error(JSON.stringify(error));
    return error === undefined
      ? body.data.createArticle.documentId
      : refusalIn(error.extensions.error);
  },
};

interface Refused {
  message: string;
  details?: { code?: string; field?: string };
}

function refusalIn({ message, details }: Refused): object {
  expect(details?.code).toBe('invalid_input');
  return { message, field: details?.field };
}

const rowOf = (documentId: string) =>
  server.strapi.db.query(ARTICLE).findOne({
    where: { documentId, publishedAt: null },
    populate: {
      seo: true,
      content: { on: { 'content.rich-text': true, 'content.pull-quote': true } },
    },
  });

/** What was stored, without what is another each time. */
async function stored(documentId: string): Promise<object> {
  const row = await rowOf(documentId);
  const [{ body }, { text }] = row.content;
  const { title, kicker, lead, seo } = row;
  return { title, kicker, lead, meta: [seo.metaTitle, seo.metaDescription], body, text };
}

test('the admin, REST and GraphQL store and refuse the same', async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({ title: hostile, kicker: hostile, lead: hostile, words: hostile, quote: hostile }),
      async (given) => {
        const answers: unknown[] = [];
        for (const path of Object.values(PATHS)) {
          const answer = await path(given);
          if (typeof answer === 'string') kept += 1;
          answers.push(typeof answer === 'string' ? await stored(answer) : answer);
        }
        const [first, ...others] = answers;
        for (const other of others) expect(other).toEqual(first);
        const texts = JSON.stringify(first).normalize('NFC');
        expect(JSON.stringify(first)).toBe(texts);
        expect(texts).not.toMatch(/\\u00(0[0-8bcef]|1[0-9a-f])|[\u007f-\u009f\ufdd0\uffff\ufeff]/);
      },
    ),
    { numRuns: 40, seed: 20_261_126 },
  );
  expect(kept).toBeGreaterThan(60);
}, 300_000);

/** What ends a line is the import's to read, and no file of UTF-8 holds half of a pair. */
const inALine = fc
  .array(
    fc.constantFrom(...HOSTILE.filter((own) => !/^(?:\s*[\r\n\u0085\u2028]|\ud83d$)/u.test(own))),
    {
      maxLength: 14,
    },
  )
  .map((pieces) => `Ord ${pieces.join('')} ord`);

/** The words as a saved page holds them, brought in as a draft. */
async function imported({ title, lead, words }: Given): Promise<string> {
  const file = path.join(folder, `sida-${(counter += 1)}.txt`);
  fs.writeFileSync(file, [title, '2020-06-11', lead, 'Mellanrubrik', words].join('\n\n'));
  const { files } = await importFiles(server.strapi, [file], { write: true, locale: 'sv' });
  expect(files[0]).toMatchObject({ outcome: 'created', error: null });
  return files[0]?.documentId ?? '';
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fientlig-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('the import stores the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ title: inALine, lead: inALine, words: inALine }),
      async ({ title, lead, words }) => {
        const given = {
          title: `${(counter += 1)} ${title}`,
          kicker: '',
          lead: `${lead}.`,
          words: `${words}.`,
          quote: '',
        };
        const answers: unknown[] = [];
        for (const way of [PATHS['rest'], imported]) {
          const row = await rowOf((await way?.(given)) as string);
          const paragraphs = JSON.stringify(row.content).match(/"text":"Ord[^"]*(?:\\"[^"]*)*"/gu);
          answers.push({ title: row.title, lead: row.lead, paragraphs });
        }
        expect(answers[0]).toMatchObject({ paragraphs: [expect.stringContaining('Ord ')] });
        expect(answers[1]).toEqual(answers[0]);
      },
    ),
    { numRuns: 40, seed: 20_261_127 },
  );
}, 300_000);

test.each(['\u200b', '\u2800\u3164', '\u00ad', ' \u00a0 '])(
  'a title of which nothing can be seen is missing: %j',
  async (title) => {
    const { body } = await server.http
      .post(`/content-manager/collection-types/${ARTICLE}?locale=sv`)
      .set(bearer(writer.token))
      .send({ title, slug: `osynlig-${(counter += 1)}` });
    const { documentId } = body.data as { documentId: string };
    const review = await server.http
      .get(`/editorial-review/reviews/${ARTICLE}/${documentId}?locale=sv`)
      .set(bearer(writer.token));
    expect(review.body.data.checks).toEqual(
      expect.arrayContaining([expect.objectContaining({ field: 'title', level: 'blocks' })]),
    );
  },
);

test('words of the review are cleaned as well, and one that shows nothing is none', async () => {
  const { body } = await server.http
    .post(`/content-manager/collection-types/${ARTICLE}?locale=sv`)
    .set(bearer(writer.token))
    .send({ title: 'Att avpublicera', slug: `avpub-${(counter += 1)}` });
  const { documentId } = body.data as { documentId: string };
  const force = (reason: string) =>
    server.http
      .post(`/editorial-review/reviews/${ARTICLE}/${documentId}/emergency-publication`)
      .set(bearer(publisher.token))
      .send({ locale: 'sv', lockVersion: 1, reason });
  const { publisher } = await cast(server);
  expect((await force('\u200b\u2800')).body.error.details.code).toBe('reason_required');
  expect((await force('Bra\u030attom\u0007')).status).toBe(200);
  const events = await server.http
    .get(`/editorial-review/reviews/${ARTICLE}/${documentId}/events?locale=sv`)
    .set(bearer(publisher.token));
  expect(JSON.stringify(events.body)).toContain('"text":"Bråttom"');
});
