import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeDraft, makeLive } from '../support/live';
import { startServer, type Server } from '../support/strapi';

/**
 * A start whose fields can no longer hold what pages hold is refused, in one list of everything that
 * would be lost: parts, files, links, values, languages, drafts, columns and whole types.
 */
const root = path.resolve(__dirname, '../..');
const ARTICLE = 'api::article.article';
const ARRANGER = 'api::arranger.arranger';
const SESSION = 'api::session.session';
let server: Server;
let directory: string;
let documentId: string;

const knex = () => server.strapi.db.connection;

beforeAll(async () => {
  server = await startServer();
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-guard-'));
  const topic = await server.strapi
    .documents('api::topic.topic')
    .create({ data: { name: 'Cirkulär ekonomi', slug: 'cirkular-ekonomi' } });
  const question = { __component: 'content.question-answer', question: 'Hur?' };
  ({ documentId } = await makeLive(server, ARTICLE, {
    title: 'Åkern som lab',
    kicker: 'Jordbruk',
    slug: 'akern',
    content: [question],
    seo: { metaTitle: 'Åkern' },
    topics: [topic.documentId],
  }));
  await makeDraft(server, ARTICLE, { title: 'Utkastet', slug: 'utkastet', content: [question] });
  await makeDraft(server, SESSION, {
    title: 'Samtalet',
    slug: 'samtalet',
    format: 'seminar',
  });
  await makeLive(server, 'api::webcast-link.webcast-link', { title: 'Direkt' });
  await logoOf(
    await server.strapi.documents(ARRANGER).create({ data: { name: 'Vinnova', slug: 'vinnova' } }),
  );
});
afterAll(async () => {
  fs.rmSync(directory, { recursive: true, force: true });
  await server.stop();
});

async function logoOf(arranger: { id: number | string }): Promise<void> {
  await knex()('files').insert({ name: 'logga.png', document_id: 'logga', hash: 'logga' });
  const file = (await knex()('files').where({ document_id: 'logga' }).first('id')) as {
    id: number;
  };
  await knex()('files_related_mph').insert({
    file_id: file.id,
    related_id: arranger.id,
    related_type: ARRANGER,
    field: 'logo',
    order: 1,
  });
}

interface Schema {
  options: object;
  attributes: Record<string, { components: string[]; enum: string[]; target: string }>;
}

/** By file or folder of src; null takes it out. */
type Changes = Record<string, ((text: string) => string) | null>;

const schema =
  (change: (schema: Schema) => void) =>
  (text: string): string => {
    const changed = JSON.parse(text) as Schema;
    change(changed);
    return JSON.stringify(changed);
  };

const withoutTexts =
  (...texts: string[]) =>
  (code: string): string =>
    texts.reduce((left, text) => {
      expect(left).toContain(text);
      return left.replace(text, '');
    }, code);

/** Starts what is compiled with other schemas, on the database of this suite. */
function startWith(name: string, changes: Changes, settings: Record<string, string> = {}) {
  const dist = path.join(directory, name);
  fs.cpSync(path.join(root, 'dist'), dist, { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(dist, 'node_modules'));
  for (const [file, change] of Object.entries(changes)) {
    const target = path.join(dist, 'src', file);
    if (change === null) fs.rmSync(target, { recursive: true });
    else fs.writeFileSync(target, change(fs.readFileSync(target, 'utf8')));
  }
  return spawnSync(process.execPath, [path.join(root, 'tests/support/boot-once.cjs')], {
    cwd: root,
    env: { ...process.env, DIST_DIR: dist, ...settings },
    encoding: 'utf8',
  });
}

const article = 'api/article/content-types/article/schema.json';
const without = (list: string[], value: string) => list.filter((item) => item !== value);

const noQuestions = ({ attributes }: Schema) => {
  const zone = attributes['content'];
  if (zone) zone.components = without(zone.components, 'content.question-answer');
};

test('one refusal names everything that pages would lose, before anything is changed', async () => {
  const before = await everything();
  const start = startWith('all', {
    [article]: schema((changed) => {
      noQuestions(changed);
      delete changed.attributes['seo'];
      delete changed.attributes['topics'];
      delete changed.attributes['kicker'];
      changed.options = { draftAndPublish: false };
    }),
    'api/article/edit-view.js': withoutTexts(
      "'topics:6',",
      "'seo:12',",
      'kicker:6 ',
      "kicker: ['Vinjett', 'Ett eller två ord ovanför rubriken, till exempel ”Webbsändning”.'],",
      "kicker: ['Kicker', 'One or two words above the title, for example “Webcast”.'],",
    ),
    'api/article/config/type.js': withoutTexts('topics: true,', "'kicker', "),
    'api/arranger/content-types/arranger/schema.json': schema(({ attributes }) => {
      delete attributes['logo'];
    }),
    'api/arranger/edit-view.js': withoutTexts('logo:6 ', "logo: ['Logotyp'],", "logo: ['Logo'],"),
    'api/session/edit-view.js': withoutTexts("seminar: { sv: 'Seminarium', en: 'Seminar' },"),
    'api/arranger/config/type.js': (code) => code.replace("image: 'logo'", 'image: null'),
    'api/session/content-types/session/schema.json': schema(({ attributes }) => {
      const format = attributes['format'];
      if (format) format.enum = without(format.enum, 'seminar');
    }),
  });
  expect(start.status).not.toBe(0);
  const akern = `such as “Åkern som lab” (${documentId})`;
  const one = `1 page of ${ARTICLE} (1 live), ${akern}`;
  expect(start.stderr).toMatch(/^Error: This start would lose data/mu);
  const lines = start.stderr.split('\n').filter((line) => line.startsWith('- '));
  for (const loss of [
    `- parts content.question-answer in the field content of ${ARTICLE}: 2 pages of ${ARTICLE} (1 live), ${akern}`,
    `- parts content.seo in the field seo of ${ARTICLE}: ${one}`,
    `- links from the field topics of ${ARTICLE} to api::topic.topic: ${one}`,
    `- files in the field logo of ${ARRANGER}: 1 page of ${ARRANGER} (`,
    `- the field kicker of ${ARTICLE} (column articles.kicker): ${one}`,
    `- value seminar of the field format of ${SESSION}: 1 page of ${SESSION} (0 live), such as “Samtalet”`,
    `- drafts of ${ARTICLE} (draftAndPublish is switched off): 1 page of ${ARTICLE} (0 live)`,
  ]) {
    expect(lines).toContainEqual(expect.stringContaining(loss));
  }
  expect(lines).toHaveLength(7);
  expect(await everything()).toEqual(before);
});

test('a field whose target or part is another one loses what it held', () => {
  const start = startWith('other', {
    [article]: schema(({ attributes }) => {
      Object.assign(attributes['seo'] ?? {}, { component: 'content.contact' });
      Object.assign(attributes['topics'] ?? {}, { target: 'api::person.person' });
    }),
    'api/article/config/type.js': withoutTexts('topics: true,'),
  });
  expect(start.status).not.toBe(0);
  expect(start.stderr).toContain(`parts content.seo in the field seo of ${ARTICLE}: 1 page`);
  expect(start.stderr).toContain(
    `links from the field topics of ${ARTICLE} to api::topic.topic: 1 page`,
  );
});

test('a content type that is taken out is named with its pages and what tells of them', () => {
  const { status, stderr } = startWith('gone', {
    'api/webcast-link': null,
    'api/session/content-types/session/schema.json': schema(({ attributes }) => {
      delete attributes['webcastLinks'];
    }),
    'api/session/edit-view.js': withoutTexts(
      'webcastLinks:6 ',
      "webcastLinks: ['Länkar till webbsändningar', 'Visas när de själva är publicerade.'],",
      "webcastLinks: ['Links to webcasts', 'Shown when they are published themselves.'],",
    ),
    'api/session/config/type.js': withoutTexts(', webcastLinks: true'),
    'api/interview/content-types/interview/schema.json': schema(({ attributes }) => {
      delete attributes['webcastLinks'];
    }),
    'api/interview/edit-view.js': withoutTexts(
      ' webcastLinks:6',
      "webcastLinks: ['Länkar till webbsändningar', 'Visas när de själva är publicerade.'],",
      "webcastLinks: ['Links to webcasts', 'Shown when they are published themselves.'],",
    ),
  });
  expect(status).not.toBe(0);
  const links = 'api::webcast-link.webcast-link';
  expect(stderr).toContain(
    `the content type ${links} (table webcast_links): 1 page of ${links} (1 live), such as “Direkt”`,
  );
  expect(stderr).toContain(`rows of plugin::editorial-review.review about ${links}: 1 row`);
});

test('whoever lets parts be lost is not asked again, and finds them when they are put back', async () => {
  const allowed = startWith(
    'allowed',
    { [article]: schema(noQuestions) },
    { ALLOW_COLUMN_DROP: 'true' },
  );
  expect([allowed.status, allowed.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  const again = startWith('again', { [article]: schema(noQuestions) });
  expect([again.status, again.stderr]).toEqual([0, expect.not.stringContaining('Error')]);
  expect(startWith('back', {}).status).toBe(0);
  const page = await server.strapi
    .documents(ARTICLE)
    .findFirst({ filters: { title: 'Utkastet' }, populate: ['content'] });
  expect(page?.content).toHaveLength(1);
});

/** The rows of all that the refused start would have changed. */
async function everything() {
  const tables = ['articles', 'articles_cmps', 'articles_topics_lnk', 'files_related_mph'];
  return Promise.all(tables.map((table) => knex()(table).orderBy('id').select('*')));
}

test('a field that becomes one which can hold less is refused where it holds more', async () => {
  const longest = 'Ingress. '.repeat(40);
  await makeDraft(server, ARTICLE, { title: 'Den långa', slug: 'den-langa', lead: longest });
  const retyped = (type: string) => ({
    [article]: schema(({ attributes }) => {
      Object.assign(attributes['lead'] as object, { type });
    }),
  });
  const { status, stderr } = startWith('narrow', retyped('string'));
  expect(status).not.toBe(0);
  expect(stderr).toContain(
    `the field lead of ${ARTICLE} (column articles.lead), which becomes string where it is text: 1 page of ${ARTICLE} (0 live), such as “Den långa”`,
  );
  const row = (await knex()('articles').where({ slug: 'den-langa' }).first('lead')) as {
    lead: string;
  };
  expect(row.lead).toBe(longest);
  await knex()('articles').where({ slug: 'den-langa' }).update({ lead: 'Kort.' });
  const other = startWith('narrow-but-short', retyped('string'));
  expect([other.status, other.stderr]).toEqual([0, expect.not.stringContaining('would lose')]);
});
