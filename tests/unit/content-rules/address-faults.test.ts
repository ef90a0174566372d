import {
  addressFaults,
  pathFaults,
  redirectFaults,
} from '../../../src/plugins/content-rules/domain/definitions/addresses';
import type {
  ContentParts,
  DescribedType,
} from '../../../src/plugins/content-rules/domain/definitions/types';
import type { Model } from '../../../src/plugins/content-rules/domain/model';
import { NAMED, TEXT, typed } from './types';

/** All that is said of a type that does not fit, word for word and nothing else, on types made up here. */
describe('an address', () => {
  const PATH = { sv: '/a', en: '/en/a' };
  test.each<[string, Model, Partial<ContentParts>, string[]]>([
    ['of a type with a name', NAMED, { path: PATH }, []],
    ['of a type with a title', { slug: TEXT, title: TEXT }, { path: PATH }, []],
    ['of a year', { slug: TEXT, year: TEXT }, { slug: { of: 'year' } }, []],
    ['of what has none', {}, {}, []],
    [
      'of nothing',
      { year: TEXT },
      { path: PATH, slug: { of: 'year' } },
      [
        'it has a path, but its schema has no slug.',
        'it says what its slug is made of, but has none.',
      ],
    ],
    [
      'of no words',
      { slug: TEXT },
      {},
      ['say with slug.of what its slug is made of: it has neither title nor name.'],
    ],
    [
      'of unknown words',
      NAMED,
      { slug: { of: 'x', after: 'y' } },
      ['slug names x: no such attribute.', 'slug names y: no such attribute.'],
    ],
    ...['', '/', 'a', '//a', '/a/', '/a?b', '/a b', 7].map(
      (sv): [string, Model, Partial<ContentParts>, string[]] => [
        `below ${JSON.stringify(sv)}`,
        NAMED,
        { path: { sv: sv as string, en: '/en/a' } },
        ['path.sv must be like /nyheter, without a slash at its end.'],
      ],
    ),
    [
      'in English',
      NAMED,
      { path: { sv: '/a', en: '' } },
      ['path.en must be like /nyheter, without a slash at its end.'],
    ],
  ])('%s', (_name, attributes, parts, expected) => {
    expect(addressFaults(typed('a', attributes, parts))).toEqual(expected);
  });

  const at = (name: string, sv: string, en: string, localized = true) =>
    typed(name, NAMED, { path: { sv, en } }, { localized });
  const FAULT =
    'src/api/a/config/type.ts and src/api/b/config/type.ts: types that share a path share it in every language, and have languages or not alike.';

  test.each<[string, DescribedType, DescribedType, string[]]>([
    ['of its own', at('a', '/a', '/en/a'), at('b', '/b', '/en/b'), []],
    ['that is shared', at('a', '/a', '/en/a'), at('b', '/a', '/en/a'), []],
    ['and none', at('a', '/a', '/en/a'), typed('b', NAMED), []],
    ['and none before', typed('a', NAMED), at('b', '/a', '/en/a'), []],
    ['shared in Swedish', at('a', '/a', '/en/a'), at('b', '/a', '/en/b'), [FAULT]],
    ['shared in English', at('a', '/a', '/en/a'), at('b', '/b', '/en/a'), [FAULT]],
    ['crossed', at('a', '/a', '/en/a'), at('b', '/b', '/a'), [FAULT]],
    ['crossed the other way', at('a', '/a', '/b'), at('b', '/b', '/en/b'), [FAULT]],
    ['of one language', at('a', '/a', '/en/a', false), at('b', '/a', '/en/a', false), []],
    ['of other languages', at('a', '/a', '/en/a'), at('b', '/a', '/en/a', false), [FAULT]],
  ])('%s', (_name, one, other, expected) => {
    expect(pathFaults([one, other])).toEqual(expected);
  });

  test('is redirected by one type, which has what a redirect is made of', () => {
    const none = typed('a', NAMED);
    const whole = { from: TEXT, to: TEXT, code: TEXT, forLocale: TEXT, automatic: TEXT };
    const holder = typed('b', whole, { redirects: true });
    expect(redirectFaults([none, holder])).toEqual([]);
    const say = 'One type must say redirects: true in its src/api/<type>/config/type.ts;';
    expect(redirectFaults([none])).toEqual([`${say} 0 do.`]);
    expect(redirectFaults([holder, holder])).toEqual([`${say} 2 do.`]);
    expect(redirectFaults([typed('b', {}, { redirects: true })])).toEqual(
      Object.keys(whole).map(
        (name) => `src/api/b/config/type.ts: redirects need ${name}, which the schema lacks.`,
      ),
    );
  });
});
