import {
  languagesOf,
  neighbours,
  pathOf,
} from '../../../src/plugins/content-rules/domain/addresses/paths';
import { destination } from '../../../src/plugins/content-rules/domain/addresses/redirects';
import {
  isWellFormed,
  MAX_SLUG,
  numbered,
  slugSource,
  trimmed,
} from '../../../src/plugins/content-rules/domain/addresses/slugs';
import { definitionOf, definitions } from '../../support/definitions';

/** Where each page lies: front ends and printed links depend on every one of these. */
test.each([
  ['api::article.article', '/nyheter', '/en/news'],
  ['api::interview.interview', '/nyheter', '/en/news'],
  ['api::session.session', '/program', '/en/programme'],
  ['api::webcast-link.webcast-link', '/webbsandningar', '/en/webcasts'],
  ['api::arranger.arranger', '/arrangorer', '/en/arrangers'],
])('%s', (uid, sv, en) => {
  const type = definitionOf(uid);
  expect(type.path).toEqual({ sv, en });
  expect([pathOf(type, 'sv', 'a'), pathOf(type, 'en', 'a')]).toEqual([`${sv}/a`, `${en}/a`]);
  expect(pathOf(type, null, 'a')).toBe(`${sv}/a`);
});

test('a type without pages lies at the root, and beside nobody', () => {
  const topic = definitionOf('api::topic.topic');
  expect(topic.path).toBeUndefined();
  for (const type of [topic, undefined])
    expect([pathOf(type, 'sv', 'a'), pathOf(type, 'en', 'a')]).toEqual(['/a', '/en/a']);
  expect(neighbours('api::topic.topic', definitions)).toEqual(['api::topic.topic']);
  expect(neighbours('api::none.none', definitions)).toEqual(['api::none.none']);
  expect(neighbours('api::session.session', definitions)).toEqual(['api::session.session']);
  expect(neighbours('api::article.article', definitions)).toEqual([
    'api::article.article',
    'api::interview.interview',
  ]);
});

test('a page without a language is reached in all', () => {
  expect([languagesOf('sv'), languagesOf('en'), languagesOf('-')]).toEqual([
    ['sv'],
    ['en'],
    ['sv', 'en'],
  ]);
});

describe('a redirect', () => {
  const hop = (from: string, to: string, permanent = true) => ({ from, to, permanent });

  test('goes where it says when nothing lies behind', () => {
    expect(destination('/a', '/b', [])).toBe('/b');
    expect(destination('/a', '/b', [hop('/x', '/y')])).toBe('/b');
  });

  test('goes nowhere in a loop that it is not part of', () => {
    expect(destination('/a', '/b', [hop('/b', '/c'), hop('/c', '/b')])).toBeNull();
    expect(destination('/a', '/b', [hop('/b', '/b')])).toBeNull();
  });

  test('stops at a temporary hop, also where that leads into a loop', () => {
    expect(destination('/a', '/b', [hop('/b', '/c', false), hop('/c', '/b')])).toBe('/b');
  });

  test('stops at a temporary hop, wherever that leads', () => {
    const hops = [hop('/b', '/c'), hop('/c', '/d', false), hop('/d', '/e')];
    expect(destination('/a', '/b', hops)).toBe('/c');
  });
});

describe('slugs', () => {
  test('are cut at a word, or where there is none at the length', () => {
    expect(trimmed('ett-tva-tre', 11)).toBe('ett-tva-tre');
    expect(trimmed('ett-tva-tre', 10)).toBe('ett-tva');
    expect(trimmed('ett-tva-tre', 7)).toBe('ett-tva');
    expect(trimmed('ett-tva-tre', 6)).toBe('ett');
    expect(trimmed('etttva', 3)).toBe('ett');
    expect(trimmed('-etttva', 3)).toBe('-et');
    expect(trimmed('a'.repeat(201))).toHaveLength(MAX_SLUG);
  });

  test('are numbered from two', () => {
    expect([numbered('a', 1), numbered('a', 2), numbered('a', 10)]).toEqual(['a', 'a-2', 'a-10']);
    expect(numbered('a'.repeat(200), 2)).toBe(`${'a'.repeat(198)}-2`);
  });

  test('are at most two hundred letters', () => {
    expect(MAX_SLUG).toBe(200);
    expect(isWellFormed('a'.repeat(200))).toBe(true);
    expect(isWellFormed('a'.repeat(201))).toBe(false);
    expect(['a', '1', 'a-1', 'abc-def-9'].every(isWellFormed)).toBe(true);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['api::edition.edition', { year: null, title: 'x' }, ''],
    ['api::article.article', { title: '', name: ' N ' }, 'N'],
    ['api::article.article', { title: 'T', seriesLabel: 'S' }, 'T'],
    ['api::article.article', { title: ['x'] }, ''],
    [
      'api::interview.interview',
      { title: 'HALLÅ DÄR Kim', seriesLabel: 'Hallå där' },
      'HALLÅ DÄR Kim',
    ],
    [
      'api::interview.interview',
      { title: 'Kim hallå där', seriesLabel: 'Hallå där' },
      'Hallå där Kim hallå där',
    ],
  ])('%s of %j is named for “%s”', (uid, fields, source) => {
    expect(slugSource(definitionOf(uid), fields)).toBe(source);
  });
});
