import { faultsOf } from '../../../src/plugins/delivery/domain/views/faults';
import type { Attributes } from '../../../src/plugins/delivery/domain/views/shapes';
import { isFixed, type View } from '../../../src/plugins/delivery/domain/views/view';
import { definitions } from '../../support/definitions';

/** What a developer reads when a view and a schema do not fit, word for word. */
const TOWN = 'api::town.town';
const YEAR = 'api::year.year';
const NAMELESS = 'api::nameless.nameless';
const SLUGLESS = 'api::slugless.slugless';
const HIDDEN = 'api::hidden.hidden';

const one = (target?: string) => ({ type: 'relation', relation: 'manyToOne', target });
const many = (target?: string) => ({ type: 'relation', relation: 'manyToMany', target });
const NAMED = { slug: { type: 'string' }, name: { type: 'string' } };

const schemas: Record<string, Attributes> = {
  [TOWN]: NAMED,
  [YEAR]: { year: { type: 'integer' } },
  [NAMELESS]: { slug: { type: 'string' } },
  [SLUGLESS]: { name: { type: 'string' } },
  [HIDDEN]: { ...NAMED, year: { type: 'integer' } },
  'list.tongue': { code: { type: 'string' } },
};
const SCHEMA: Attributes = {
  slug: { type: 'string' },
  title: { type: 'string' },
  lead: { type: 'text' },
  date: { type: 'date' },
  secret: { type: 'text', private: true },
  secretNumber: { type: 'integer', private: true },
  open: { type: 'boolean' },
  closed: { type: 'boolean', private: true },
  body: { type: 'blocks' },
  raw: { type: 'json' },
  zone: { type: 'dynamiczone', components: [] },
  photo: { type: 'media' },
  photos: { type: 'media', multiple: true },
  figure: { type: 'component', component: 'content.figure' },
  figures: { type: 'component', component: 'content.figure', repeatable: true },
  tongue: { type: 'component', component: 'list.tongue' },
  tongues: { type: 'component', component: 'list.tongue', repeatable: true },
  lost: { type: 'component', component: 'list.lost', repeatable: true },
  bare: { type: 'component', repeatable: true },
  untyped: { type: 'string', component: 'list.tongue', repeatable: true },
  arranger: one(TOWN),
  arrangers: many(TOWN),
  edition: one(YEAR),
  topics: many(TOWN),
  place: one(TOWN),
};
const PLAIN: View = {
  card: ['title', 'date', 'open'],
  order: { attribute: 'date', direction: 'desc' },
  image: null,
  arrangers: null,
  edition: false,
  topics: false,
};
const EVERYTHING: View = {
  ...PLAIN,
  image: 'figure',
  arrangers: 'arrangers',
  edition: true,
  topics: true,
  references: ['place'],
  page: true,
  news: { type: 'x', search: ['title', 'lead'] },
  lists: ['lead'],
  values: { tongues: 'code' },
  shownIf: { secret: 'open' },
};

const faults = (view: Partial<View>, attributes: Partial<Attributes> = {}) =>
  faultsOf({ ...PLAIN, ...view }, { ...SCHEMA, ...attributes } as Attributes, {
    attributesOf: (uid) => schemas[uid],
    hasView: (uid) => uid in schemas && uid !== HIDDEN,
  }).map(({ part, attribute, problem }) => `${part} ${attribute} ${problem}`);

test('a view that says little, and one that says everything, have no faults', () => {
  expect(faults({})).toEqual([]);
  expect(
    faultsOf(
      PLAIN,
      { slug: NAMED.slug, title: NAMED.name, date: SCHEMA['date']!, open: SCHEMA['open']! },
      {
        attributesOf: () => undefined,
        hasView: () => false,
      },
    ),
  ).toEqual([]);
  expect(faults(EVERYTHING)).toEqual([]);
  expect(faults({ ...EVERYTHING, image: 'photo', arrangers: 'arranger' })).toEqual([]);
});

test.each(['relation', 'component', 'dynamiczone', 'media', 'blocks', 'json'])(
  'a card can’t show an attribute of type %s',
  (type) => {
    expect(faults({ card: ['title'] }, { title: { type } })).toEqual([
      'card title must be a public scalar: no relation, component, file or rich text',
    ]);
    expect(
      faults({ card: [], order: { attribute: 'title', direction: 'asc' } }, { title: { type } }),
    ).toEqual(['order title must be a column that anybody may see']);
  },
);

const PICTURE = 'must be one content.figure or one file';
const ARRANGERS =
  'must be a relation to a type with slug, name and a view: many for arrangers, one for arranger';
const EDITION = 'must be a relation to one document of a type with a year and a view';
const TOPICS = 'must be a relation to many documents of a type with slug, name and a view';
const REFERENCE = 'must be a relation to one document of a type with slug, name and a view';
const CODES = 'must be a list of components that have the field code';

const FAULTS: [fault: string, view: Partial<View>, attributes?: Attributes][] = [
  ['card nothing is no attribute of the schema', { card: ['nothing'] }],
  ['image photos ' + PICTURE, { image: 'photos' }],
  ['image figures ' + PICTURE, { image: 'figures' }],
  ['image tongue ' + PICTURE, { image: 'tongue' }],
  ['image title ' + PICTURE, { image: 'title' }],
  [
    'image title ' + PICTURE,
    { image: 'title' },
    { title: { type: 'string', component: 'content.figure' } },
  ],
  ['arrangers arrangers ' + ARRANGERS, { arrangers: 'arrangers' }, { arrangers: one(TOWN) }],
  ['arrangers arranger ' + ARRANGERS, { arrangers: 'arranger' }, { arranger: many(TOWN) }],
  ['arrangers arrangers ' + ARRANGERS, { arrangers: 'arrangers' }, { arrangers: many(NAMELESS) }],
  ['arrangers arrangers ' + ARRANGERS, { arrangers: 'arrangers' }, { arrangers: many(SLUGLESS) }],
  ['arrangers arrangers ' + ARRANGERS, { arrangers: 'arrangers' }, { arrangers: many(HIDDEN) }],
  ['arrangers arrangers ' + ARRANGERS, { arrangers: 'arrangers' }, { arrangers: many() }],
  ['edition edition ' + EDITION, { edition: true }, { edition: many(YEAR) }],
  ['edition edition ' + EDITION, { edition: true }, { edition: one(TOWN) }],
  ['edition edition ' + EDITION, { edition: true }, { edition: one(HIDDEN) }],
  ['edition edition ' + EDITION, { edition: true }, { edition: { ...one(YEAR), type: 'string' } }],
  ['topics topics ' + TOPICS, { topics: true }, { topics: one(TOWN) }],
  ['topics topics ' + TOPICS, { topics: true }, { topics: many(NAMELESS) }],
  ['topics topics ' + TOPICS, { topics: true }, { topics: many(SLUGLESS) }],
  ['references place ' + REFERENCE, { references: ['place'] }, { place: many(TOWN) }],
  ['references place ' + REFERENCE, { references: ['place'] }, { place: one(NAMELESS) }],
  ['references place ' + REFERENCE, { references: ['place'] }, { place: one(SLUGLESS) }],
  ['news.search date must be a public text', { news: { type: 'x', search: ['date'] } }],
  ['news.search secret must be a public text', { news: { type: 'x', search: ['secret'] } }],
  ['lists date must be a public text', { lists: ['date'] }],
  ['lists secret must be a public text', { lists: ['secret'] }],
  ['values tongue ' + CODES, { values: { tongue: 'code' } }],
  ['values lost ' + CODES, { values: { lost: 'code' } }],
  ['values bare ' + CODES, { values: { bare: 'code' } }],
  ['values untyped ' + CODES, { values: { untyped: 'code' } }],
  [
    'values tongues must be a list of components that have the field name',
    { values: { tongues: 'name' } },
  ],
  ['shownIf title must be a private text', { shownIf: { title: 'open' } }],
  ['shownIf secretNumber must be a private text', { shownIf: { secretNumber: 'open' } }],
  ['shownIf closed must be a public boolean', { shownIf: { secret: 'closed' } }],
  ['shownIf title must be a public boolean', { shownIf: { secret: 'title' } }],
  ['page slug must be a public text', {}, { slug: { type: 'string', private: true } }],
];

// A row that is short of a value would be handed jest's callback in its place.
test.each(FAULTS.map((row) => [row[0], row] as const))('%s', (fault, [, view, attributes]) => {
  expect(faults(view, attributes)).toEqual([fault]);
});

test('everything that is wrong is told at once', () => {
  expect(faults({ card: ['nothing', 'body'], image: 'title' })).toHaveLength(3);
});

test('the site and the redirects have a shape of their own', () => {
  const fixed = [...definitions].filter(([, { view }]) => view !== undefined && isFixed(view));
  expect(fixed.map(([uid]) => uid)).toEqual(['api::redirect.redirect', 'api::site.site']);
});
