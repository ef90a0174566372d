import { FIGURE_PLAN, FILE_PLAN } from '../../../src/plugins/delivery/domain/images/image';
import { presentCard } from '../../../src/plugins/delivery/domain/views/card';
import { cardPlan } from '../../../src/plugins/delivery/domain/views/plans';
import {
  shapeOf,
  sortableOf,
  type Shape,
  type Types,
} from '../../../src/plugins/delivery/domain/views/shapes';
import { viewOf } from '../../support/definitions';

/** What is read of each row: a column that is left out here is null in every answer. */
const types: Types = {
  viewOf,
  hasDrafts: () => true,
  shapeOf: (uid): Shape => (uid === 'api::arranger.arranger' ? { logo: { kind: 'file' } } : {}),
};
const reference = { fields: ['documentId', 'slug', 'name'] };
const edition = { fields: ['year'] };
const topics = { fields: ['slug', 'name'] };

test('a picture is read with all that is shown of it', () => {
  expect(FILE_PLAN).toEqual({
    fields: [
      'url',
      'width',
      'height',
      'mime',
      'alternativeText',
      'caption',
      'photographer',
      'focalPoint',
      'formats',
    ],
  });
  expect(FIGURE_PLAN).toEqual({
    fields: ['key', 'alt', 'decorative', 'caption', 'credit'],
    with: { file: FILE_PLAN },
  });
});

test.each([
  ['article', { hero: FIGURE_PLAN, arrangers: reference, edition, topics }],
  ['interview', { portrait: FIGURE_PLAN, arranger: reference, edition, topics }],
  [
    'session',
    {
      image: FIGURE_PLAN,
      arrangers: reference,
      edition,
      topics,
      venue: reference,
      series: reference,
    },
  ],
  ['webcast-link', { image: FIGURE_PLAN, arranger: reference, edition, topics }],
  ['arranger', { logo: FILE_PLAN }],
  ['topic', {}],
])('the card of %s reads what it shows', (type, along) => {
  const uid = `api::${type}.${type}`;
  expect(cardPlan(uid, types)).toEqual({
    fields: [
      'documentId',
      'locale',
      'slug',
      ...(viewOf(uid)?.card ?? []),
      'publishedAt',
      'updatedAt',
    ],
    with: along,
  });
});

test('a type that has no view has no card', () => {
  const context = { types, publicUrl: '', locale: null, pathOf: () => '' };
  const error = 'api::person.person has no view';
  expect(() => cardPlan('api::person.person', types)).toThrow(error);
  expect(() => presentCard('api::person.person', { id: 1 }, context)).toThrow(error);
});

test('a card shows what it refers to, and the slugs of its topics', () => {
  const row = {
    id: 1,
    venue: { id: 2, documentId: 'v', slug: 'huset', name: 'Huset', city: 'Umeå' },
    series: null,
    topics: [{ id: 3, slug: 'halsa', name: 'Hälsa' }],
  };
  const context = { types, publicUrl: '', locale: null, pathOf: () => '' };
  expect(presentCard('api::session.session', row, context)).toMatchObject({
    venue: { documentId: 'v', slug: 'huset', name: 'Huset' },
    series: null,
    topics: [{ slug: 'halsa', name: 'Hälsa' }],
  });
});

test('anybody may sort by the scalars, and by what every type has', () => {
  const shape = shapeOf(
    {
      title: { type: 'string' },
      body: { type: 'blocks' },
      seo: { type: 'component', component: 'content.seo' },
      secret: { type: 'string', private: true },
    },
    undefined,
    () => false,
  );
  expect(shape).toEqual({
    title: { kind: 'scalar' },
    body: { kind: 'blocks' },
    seo: { kind: 'component', uid: 'content.seo', many: false, value: null },
  });
  const columns = ['title', 'createdAt', 'updatedAt', 'documentId'];
  expect([...sortableOf(shape, undefined)]).toEqual(columns);
  expect([...sortableOf(shape, viewOf('api::topic.topic'))]).toEqual(columns);
});
