import {
  linksIn,
  presentComponent,
  presentFull,
  type FullContext,
} from '../../../src/plugins/delivery/domain/views/full';
import { cardPlan, fullPlan } from '../../../src/plugins/delivery/domain/views/plans';
import {
  shapeOf,
  type Attributes,
  type Shape,
  type Types,
} from '../../../src/plugins/delivery/domain/views/shapes';
import { FIGURE_PLAN, FILE_PLAN } from '../../../src/plugins/delivery/domain/images/image';
import type { Row } from '../../../src/plugins/delivery/domain/types';
import { viewOf } from '../../support/definitions';

const SESSION = 'api::session.session';
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const text = (words: string) => ({ type: 'text', text: words });
const link = (id: string) => ({
  type: 'link',
  url: `/internal/${SESSION}/${id}`,
  children: [text('länk')],
});

/** What a schema shows, read as the type of that name is. */
const shaped = (uid: string, attributes: Attributes): Shape =>
  shapeOf(attributes, viewOf(uid), (target) => viewOf(target) !== undefined);

describe('the shape of a type', () => {
  test('is what its schema shows, each attribute by its kind', () => {
    expect(
      shaped('api::arranger.arranger', {
        name: { type: 'string' },
        aliases: { type: 'text' },
        description: { type: 'blocks' },
        logo: { type: 'media' },
        email: { type: 'email', private: true },
        topics: { type: 'relation', relation: 'oneToMany', target: 'api::topic.topic' },
        edition: { type: 'relation', relation: 'oneToOne', target: 'api::edition.edition' },
        person: { type: 'relation', relation: 'oneToOne', target: 'api::person.person' },
        broken: { type: 'relation' },
        hero: { type: 'component', component: 'content.figure' },
        quotes: { type: 'component', component: 'content.pull-quote', repeatable: true },
        nameless: { type: 'component' },
        content: { type: 'dynamiczone', components: ['content.figure'] },
        empty: { type: 'dynamiczone' },
        createdAt: { type: 'datetime' },
        publishedAt: { type: 'datetime' },
        locale: { type: 'string' },
        localizations: { type: 'relation', target: 'api::arranger.arranger' },
      }),
    ).toEqual({
      name: { kind: 'scalar' },
      aliases: { kind: 'list' },
      description: { kind: 'blocks' },
      logo: { kind: 'file' },
      topics: { kind: 'relation', target: 'api::topic.topic', many: true },
      edition: { kind: 'relation', target: 'api::edition.edition', many: false },
      hero: { kind: 'component', uid: 'content.figure', many: false, value: null },
      quotes: { kind: 'component', uid: 'content.pull-quote', many: true, value: null },
      nameless: { kind: 'component', uid: '', many: false, value: null },
      content: { kind: 'zone', uids: ['content.figure'] },
      empty: { kind: 'zone', uids: [] },
    });
  });

  test('holds the one private attribute that is shown on a condition, of that type only', () => {
    const joinUrl = { type: 'string', private: true };
    expect(shaped(SESSION, { joinUrl })).toEqual({ joinUrl: { kind: 'scalar' } });
    expect(shaped('api::article.article', { joinUrl })).toEqual({});
  });
});

const SHAPES: Record<string, Shape> = {
  [SESSION]: {
    title: { kind: 'scalar' },
    joinUrl: { kind: 'scalar' },
    joinUrlPublic: { kind: 'scalar' },
    abstract: { kind: 'blocks' },
    aliases: { kind: 'list' },
    programme: { kind: 'file' },
    edition: { kind: 'relation', target: 'api::edition.edition', many: false },
    topics: { kind: 'relation', target: 'api::topic.topic', many: true },
    languages: { kind: 'component', uid: 'content.language', many: true, value: 'code' },
    audiences: { kind: 'component', uid: 'content.audience', many: true, value: 'name' },
    seo: { kind: 'component', uid: 'content.seo', many: false, value: null },
    calls: { kind: 'component', uid: 'content.seo', many: true, value: null },
    content: { kind: 'zone', uids: ['content.seo', 'content.figure', 'content.text'] },
  },
  'content.seo': { title: { kind: 'scalar' } },
  'content.text': { body: { kind: 'blocks' } },
  'content.language': { code: { kind: 'scalar' } },
  'content.audience': { name: { kind: 'scalar' } },
  'content.figure': {},
};
const types: Types = { viewOf, hasDrafts: () => true, shapeOf: (uid) => SHAPES[uid] ?? {} };
const context: FullContext = {
  types,
  locale: null,
  publicUrl: 'https://cms.example',
  richText: 'text',
  pathOf: (_uid, _locale, slug) => `/program/${slug}`,
  linkOf: ({ documentId }) => (documentId === 'gone' ? null : `/program/${documentId}`),
};
const full = (row: object) =>
  presentFull(SESSION, { id: 1, ...row } as Row, [{ locale: 'en', slug: 'x' }], context);

describe('a page in full', () => {
  test('has each field in the form of its kind', () => {
    const figure = { id: 9, __component: 'content.figure', key: 'f', alt: 'Bro', file: null };
    const page = full({
      title: 'T',
      abstract: [paragraph(text('Ett')), paragraph(text('två'))],
      aliases: 'a, b;c\n\n d ',
      programme: { id: 5, url: '/p.pdf', mime: 'application/pdf' },
      edition: { id: 2, year: 2020, documentId: 'e' },
      topics: [{ id: 3, documentId: 't', name: 'Hälsa' }],
      languages: [{ id: 4, code: 'sv' }],
      audiences: [{ id: 6, name: 'Alla' }],
      seo: { id: 7, title: 'S' },
      calls: [{ id: 8, title: 'C' }],
      content: [{ id: 8, __component: 'content.seo', key: 'k', title: 'Z' }, figure],
    });
    expect(page).toMatchObject({
      title: 'T',
      abstract: 'Ett\n\ntvå',
      aliases: ['a', 'b', 'c', 'd'],
      programme: { url: 'https://cms.example/p.pdf', mime: 'application/pdf', alt: null },
      edition: { documentId: 'e', year: 2020 },
      topics: [{ documentId: 't', name: 'Hälsa' }],
      languages: ['sv'],
      audiences: ['Alla'],
      seo: { title: 'S' },
      calls: [{ title: 'C' }],
      alternates: [{ locale: 'en', slug: 'x' }],
    });
    expect(page['seo']).toEqual({ title: 'S' });
    expect(page['content']).toEqual([
      { __component: 'content.seo', key: 'k', title: 'Z' },
      expect.objectContaining({ __component: 'content.figure', key: 'f', alt: 'Bro', url: null }),
    ]);
  });

  test('of nothing has each field, empty', () => {
    expect(full({})).toMatchObject({
      title: null,
      abstract: '',
      aliases: [],
      programme: null,
      edition: null,
      topics: [],
      languages: [],
      seo: null,
      calls: [],
      content: [],
    });
  });

  test('shows the link to join only when the organiser says so', () => {
    const joinUrl = 'https://video.example/rum';
    expect(full({ joinUrl, joinUrlPublic: true })['joinUrl']).toBe(joinUrl);
    for (const joinUrlPublic of [false, null, 'true', 1]) {
      expect(full({ joinUrl, joinUrlPublic })).not.toHaveProperty('joinUrl');
    }
  });

  test('says what a component is only where it stands in a zone', () => {
    expect(presentComponent('content.seo', { id: 1, title: 'S' }, context)).toEqual({ title: 'S' });
    const inZone = { id: 1, __component: 'content.seo' };
    expect(presentComponent('content.seo', inZone, context)).toEqual({
      __component: 'content.seo',
      key: null,
      title: null,
    });
    const figure = presentComponent('content.figure', { id: 1, alt: 'Bro' }, context);
    expect(figure).toMatchObject({ alt: 'Bro', url: null });
    expect(figure).not.toHaveProperty('__component');
    const keyless = { id: 1, __component: 'content.figure' };
    expect(presentComponent('content.figure', keyless, context)).toMatchObject({ key: null });
  });
});

test('internal links are found in texts, in components and in zones', () => {
  const rows = [
    {
      id: 1,
      title: `/internal/${SESSION}/title`,
      abstract: [paragraph(link('a'))],
      seo: null,
      content: [
        { id: 2, __component: 'content.text', body: [paragraph(link('b'))] },
        { id: 3, __component: 'content.figure' },
      ],
    },
    { id: 4, abstract: [paragraph(link('c'))] },
  ];
  expect(linksIn(SESSION, rows, types).map(({ documentId }) => documentId)).toEqual([
    'a',
    'b',
    'c',
  ]);
  const nested: Types = {
    viewOf,
    hasDrafts: () => true,
    shapeOf: (uid) =>
      uid === 'outer'
        ? { inner: { kind: 'component', uid: 'content.text', many: true, value: null } }
        : types.shapeOf(uid),
  };
  const inner = [{ id: 5, body: [paragraph(link('d'))] }];
  expect(linksIn('outer', [{ id: 1, inner }], nested)).toEqual([{ uid: SESSION, documentId: 'd' }]);
});

test('what is read for a full view is its card and every field of its shape', () => {
  const plan = fullPlan(SESSION, types);
  const card = cardPlan(SESSION, types).fields;
  expect(new Set(plan.fields)).toEqual(
    new Set(['title', 'joinUrl', 'joinUrlPublic', 'abstract', 'aliases', ...card]),
  );
  expect(plan.fields).toHaveLength(new Set(plan.fields).size);
  expect(plan.with).toEqual({
    programme: FILE_PLAN,
    edition: cardPlan('api::edition.edition', types),
    topics: cardPlan('api::topic.topic', types),
    languages: { fields: ['code'], with: {} },
    audiences: { fields: ['name'], with: {} },
    seo: { fields: ['title'], with: {} },
    calls: { fields: ['title'], with: {} },
    content: {
      zone: {
        'content.seo': { fields: ['title'], with: {} },
        'content.figure': FIGURE_PLAN,
        'content.text': { fields: ['body'], with: {} },
      },
    },
  });
});
