import { cardPlan, fullPlan } from '../../../src/plugins/delivery/domain/views/plans';
import { faultsOf } from '../../../src/plugins/delivery/domain/views/faults';
import { shapeOf, sortableOf } from '../../../src/plugins/delivery/domain/views/shapes';
import { presentFull } from '../../../src/plugins/delivery/domain/views/full';
import type { View } from '../../../src/plugins/delivery/domain/views/view';

/** Types that no project has: the rules of reading know none by name. */
const PLACE = 'api::place.place';
const TALK = 'api::talk.talk';

const attributes = {
  [PLACE]: { name: { type: 'string' }, slug: { type: 'string' }, year: { type: 'integer' } },
  [TALK]: {
    title: { type: 'string' },
    slug: { type: 'string' },
    when: { type: 'date' },
    place: { type: 'relation', relation: 'oneToOne', target: PLACE },
    places: { type: 'relation', relation: 'oneToMany', target: PLACE },
    guest: { type: 'relation', relation: 'oneToOne', target: 'api::person.person' },
    hero: { type: 'component', component: 'content.figure' },
    photo: { type: 'media' },
    tongues: { type: 'component', component: 'content.tongue', repeatable: true },
    names: { type: 'text' },
    door: { type: 'text', private: true },
    open: { type: 'boolean' },
    body: { type: 'blocks' },
  },
  'content.tongue': { code: { type: 'string' } },
};

const PLACES: View = {
  card: ['name'],
  order: { attribute: 'name', direction: 'asc' },
  image: null,
  arrangers: null,
  edition: false,
  topics: false,
};

const TALKS: View = {
  ...PLACES,
  card: ['title', 'when'],
  order: { attribute: 'when', direction: 'desc' },
  image: 'photo',
  references: ['place'],
  page: true,
  lists: ['names'],
  values: { tongues: 'code' },
  shownIf: { door: 'open' },
};

const views: Record<string, View> = { [PLACE]: PLACES, [TALK]: TALKS };
const known = (uid: string) => attributes[uid as keyof typeof attributes];
const types = {
  viewOf: (uid: string) => views[uid],
  hasDrafts: () => true,
  shapeOf: (uid: string) => shapeOf(known(uid) ?? {}, views[uid], (own) => own in views),
};
const faults = (view: Partial<View>) =>
  faultsOf({ ...TALKS, ...view }, attributes[TALK], {
    attributesOf: known,
    hasView: (uid) => uid in views,
  });

describe('what a view says is compared with the schema', () => {
  test('a view that fits has no faults', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ image: 'hero', news: { type: 'talk', search: ['title'] } })).toEqual([]);
  });

  test.each<[string, string, Partial<View>]>([
    ['card', 'titel', { card: ['titel'] }],
    ['card', 'body', { card: ['body'] }],
    ['card', 'place', { card: ['place'] }],
    ['card', 'door', { card: ['door'] }],
    ['order', 'date', { order: { attribute: 'date', direction: 'desc' } }],
    ['order', 'door', { order: { attribute: 'door', direction: 'desc' } }],
    ['image', 'title', { image: 'title' }],
    ['image', 'tongues', { image: 'tongues' }],
    ['arrangers', 'arrangers', { arrangers: 'arrangers' }],
    ['edition', 'edition', { edition: true }],
    ['topics', 'topics', { topics: true }],
    ['references', 'places', { references: ['places'] }],
    ['references', 'guest', { references: ['guest'] }],
    ['lists', 'tongues', { lists: ['tongues'] }],
    ['values', 'tongues', { values: { tongues: 'name' } }],
    ['values', 'names', { values: { names: 'code' } }],
    ['shownIf', 'title', { shownIf: { title: 'open' } }],
    ['shownIf', 'names', { shownIf: { door: 'names' } }],
    ['news.search', 'door', { news: { type: 'talk', search: ['door'] } }],
  ])('%s can’t name %s', (part, attribute, view) => {
    expect(faults(view)).toMatchObject([{ part, attribute, problem: expect.any(String) }]);
  });

  test('every view needs a slug, since every card has one', () => {
    const rest = Object.fromEntries(
      Object.entries(attributes[TALK]).filter(([name]) => name !== 'slug'),
    );
    const found = faultsOf(TALKS, rest, { attributesOf: known, hasView: (uid) => uid in views });
    expect(found).toMatchObject([{ attribute: 'slug' }]);
  });
});

test('a card reads its scalars, its file and what it refers to, and nothing else', () => {
  const file = expect.objectContaining({ fields: expect.arrayContaining(['url', 'formats']) });
  expect(cardPlan(TALK, types)).toEqual({
    fields: ['documentId', 'locale', 'slug', 'title', 'when', 'publishedAt', 'updatedAt'],
    with: { photo: file, place: { fields: ['documentId', 'slug', 'name'] } },
  });
});

test('a full view leaves out relations to what the public can’t read', () => {
  const { fields, with: along = {} } = fullPlan(TALK, types);
  expect(fields).toEqual(expect.arrayContaining(['title', 'names', 'door', 'open', 'body']));
  expect(Object.keys(along).sort()).toEqual(['hero', 'photo', 'place', 'places', 'tongues']);
});

test('nobody sorts by what shows on a condition', () => {
  const columns = sortableOf(types.shapeOf(TALK), TALKS);
  expect(columns.has('title')).toBe(true);
  expect(columns.has('door')).toBe(false);
});

test.each([
  [true, 'Bakdörren'],
  [false, undefined],
])('what is shown on a condition: open %s gives %s', (open, door) => {
  const row = {
    id: 1,
    documentId: 'd',
    slug: 'talet',
    locale: null,
    door: 'Bakdörren',
    open,
    names: 'a, b\nc',
    tongues: [{ id: 1, code: 'sv' }],
  };
  const json = presentFull(TALK, row, [], {
    types,
    publicUrl: 'https://cms.example',
    locale: 'en',
    richText: 'blocks',
    pathOf: (uid, locale, slug) => `${uid} ${locale} ${slug}`,
    linkOf: () => null,
  });
  expect(json['door']).toBe(door);
  expect(json).toMatchObject({
    path: `${TALK} en talet`,
    names: ['a', 'b', 'c'],
    tongues: ['sv'],
    image: null,
  });
});
