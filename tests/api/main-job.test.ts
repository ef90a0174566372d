import { cast } from '../support/people';
import { words, wordsOfBlocks, wordsOfComponent, type ReadComponent } from '../support/page';
import { act, look, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';
import { describeTrapPages, type TrapPage } from '../support/trap-pages';
import { importFiles } from '../../src/import/run';

/**
 * The product's main job, end to end: a page goes in, is reviewed by somebody else, goes live, and
 * comes out over REST and GraphQL with every word in order.
 */
const UID = 'api::interview.interview';
interface Figure {
  alt: string;
  caption: string;
  photographer: string;
}
interface Interview {
  documentId: string;
  slug: string;
  title: string;
  date: string;
  seriesLabel: string;
  lead: string;
  content: ReadComponent[];
  portrait: Figure;
}

/** The page's own words: without the navigation, the date (a field) and the label of the credit. */
function expectedWords({ date }: TrapPage, text: string): string[] {
  const lines = text.split(/\r?\n/u).filter((line) => !line.startsWith('«') && line !== date);
  return words(lines.join(' ').replace(' | ', ' ').replace('Foto: ', ''));
}

/** The words of an answer in the order in which a reader meets them. */
const wordsOf = (page: Interview): string[] => [
  ...words(page.seriesLabel),
  ...words(page.title),
  ...words(page.lead),
  ...page.content.flatMap(wordsOfComponent),
  ...words(page.portrait.alt),
  ...words(page.portrait.caption),
  ...words(page.portrait.photographer),
];

const QUERY = `query ($slug: String!) {
  interviewBySlug(slug: $slug, locale: "sv") {
    documentId slug title date seriesLabel lead
    portrait { alt caption credit }
    content {
      __typename
      ... on ComponentContentQuestionAnswer { key question answer }
      ... on ComponentContentPullQuote { key text attribution context }
      ... on ComponentContentCallOut { key context linkText url }
      ... on ComponentContentRichText { key body }
    }
  }
}`;

describeTrapPages((trap, text) => {
  const { slug, file } = trap;
  let server: Server;
  let people: Awaited<ReturnType<typeof cast>>;
  let page: Page;
  let rest: Interview;

  const bySlug = () => server.http.get(`/api/interviews/by-slug/${slug}?locale=sv`);

  beforeAll(async () => {
    server = await startServer();
    people = await cast(server);
    for (const year of trap.editions)
      await server.strapi
        .documents('api::edition.edition')
        .create({ data: { year, name: `Innovationsveckan ${year}` } });
    await server.strapi
      .documents('api::arranger.arranger')
      .create({ data: { name: trap.arranger, sector: 'municipality' } });
  });
  afterAll(() => server.stop());

  test('is imported as a draft, and only as a draft', async () => {
    const report = await importFiles(server.strapi, [file], { locale: 'sv', write: true });
    const [read] = report.files;
    expect(read).toMatchObject({ outcome: 'created', error: null, slug });
    page = { uid: UID, documentId: String(read?.documentId), locale: 'sv' };
    expect((await bySlug()).status).toBe(404);
    const review = await look(server, people.writer, page);
    expect(review.body.data).toMatchObject({ status: 'working', live: 'none' });
  });

  test('is linked to its arranger, and to the editions that it belongs to and looks back on', async () => {
    const row = await server.strapi.db.query(UID).findOne({
      where: { documentId: page.documentId },
      populate: ['arranger', 'edition', 'editionDiscussed'],
    });
    const [year, discussed] = trap.editions;
    expect(row).toMatchObject({
      arranger: { name: trap.arranger },
      edition: { year },
      editionDiscussed: { year: discussed },
    });
  });

  test('a second import changes nothing', async () => {
    const before = await look(server, people.writer, page);
    await importFiles(server.strapi, [file], { locale: 'sv', write: true });
    const after = await look(server, people.writer, page);
    expect(after.body.data.lockVersion).toBe(before.body.data.lockVersion);
    expect(await server.strapi.db.query(UID).count()).toBe(1);
  });

  test('is submitted by the writer: nothing on it is blocked, what is weak warns', async () => {
    const { body, status } = await act(server, people.writer, page, 'submission');
    expect([status, body.error]).toEqual([200, undefined]);
    const levels = new Set(body.data.checks.map((check: { level: string }) => check.level));
    expect(levels.has('blocks')).toBe(false);
    expect(levels.has('warns')).toBe(true);
    expect((await bySlug()).status).toBe(404);
  });

  test('can not be published before somebody else has approved it', async () => {
    const early = await act(server, people.publisher, page, 'publication');
    expect([early.status, early.body.error.details.code]).toEqual([409, 'illegal_transition']);
    const own = await act(server, people.writer, page, 'approval');
    expect([own.status, own.body.error.details.code]).toEqual([403, 'missing_permission']);
  });

  test('is approved by the reviewer and published by the publisher', async () => {
    expect((await act(server, people.reviewer, page, 'approval')).status).toBe(200);
    const published = await act(server, people.publisher, page, 'publication');
    expect([published.status, published.body.data?.live]).toEqual([200, 'live']);
  });

  test('by-slug gives back every word of it in order', async () => {
    const { body, status } = await bySlug();
    expect(status).toBe(200);
    expect(body.meta).toEqual({ canonicalSlug: slug, moved: false });
    rest = body.data as Interview;
    expect(rest).toMatchObject({ slug, date: trap.date });
    expect(wordsOf(rest)).toEqual(expectedWords(trap, text));
  });

  test('question and answer are paired, quote, list and links are what they are', () => {
    const of = (name: string) =>
      rest.content.filter((part) => part.__component === `content.${name}`);
    const pairs = of('question-answer');
    expect(pairs).toHaveLength(trap.questions);
    for (const pair of pairs) {
      // No space has stayed after the mark either.
      expect(String(pair['question'])).toMatch(/\?$/u);
      expect(wordsOfBlocks(pair['answer']).length).toBeGreaterThan(2);
    }
    const [quote] = of('pull-quote');
    expect(String(quote?.['text'])).toMatch(trap.quote.text);
    expect(String(quote?.['attribution'])).toMatch(trap.quote.attribution);
    const answers = pairs.map((pair) => wordsOfBlocks(pair['answer']).join(' '));
    expect(answers).toContain(trap.shortAnswer);
    for (const words of trap.exactly) expect(answers.join(' ')).toContain(words);
    const last = pairs.at(-1)?.['answer'] as { type: string; children: unknown[] }[];
    const [list] = last.filter((block) => block.type === 'list');
    expect(list?.children).toHaveLength(2);
    expect(of('call-out')).toEqual(trap.callOuts.map((link) => expect.objectContaining(link)));
    const { name, title } = trap.interviewee;
    expect(rest.portrait).toMatchObject({
      alt: `Bild på ${name}`,
      caption: `${name}, ${title}, ${trap.arranger}.`,
      photographer: trap.photographer,
    });
    expect(rest.content.every((part) => typeof part['key'] === 'string')).toBe(true);
  });

  test('GraphQL gives back the same', async () => {
    const answer = await server.http.post('/graphql').send({ query: QUERY, variables: { slug } });
    expect(answer.body.errors).toBeUndefined();
    const found = answer.body.data.interviewBySlug;
    const content = found.content.map((part: Record<string, unknown>) => ({
      ...part,
      __component: String(part['__typename'])
        .replace('ComponentContent', 'content.')
        .replace(/\.(\w)/u, (_, letter: string) => `.${letter.toLowerCase()}`)
        .replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    }));
    const portrait = { ...found.portrait, photographer: found.portrait.credit };
    expect(wordsOf({ ...found, content, portrait })).toEqual(expectedWords(trap, text));
    expect(content.map((part: ReadComponent) => part['key'])).toEqual(
      rest.content.map((part) => part['key']),
    );
  });

  test('the audit trail tells the whole story, and its chain verifies', async () => {
    const { body } = await look(server, people.publisher, page, '/events');
    expect(body.data.map((event: { action: string }) => event.action)).toEqual([
      'save',
      'submit',
      'approve',
      'publish',
    ]);
    expect(body.meta.chain.ok).toBe(true);
  });
});
