import fc from 'fast-check';
import { pathOf } from '../../../src/plugins/content-rules/domain/addresses/paths';
import {
  destination,
  isReserved,
  sitePath,
  siteTarget,
  type Redirect,
} from '../../../src/plugins/content-rules/domain/addresses/redirects';
import {
  isWellFormed,
  MAX_SLUG,
  numbered,
  slugSource,
} from '../../../src/plugins/content-rules/domain/addresses/slugs';
import { slugOf } from '../../../src/plugins/content-rules/server/src/features/addresses/slug-text';
import { definitionOf } from '../../support/definitions';

describe('slugs', () => {
  test.each([
    [
      'Hallå där arrangör: Annika Persson | Helsingborgs stad',
      'halla-dar-arrangor-annika-persson-helsingborgs-stad',
    ],
    ['Åre & Östersund', 'are-och-ostersund'],
    ['Idé/verkstad – på Café Élan', 'ide-verkstad-pa-cafe-elan'],
    ['A\u030ar i Vadso\u0308', 'ar-i-vadso'],
    ['  “Vad händer?”  100 % nytt ', 'vad-hander-100-nytt'],
    ["Let's go", 'lets-go'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['…', ''],
  ])('%s becomes %s', (title, slug) => {
    expect(slugOf(title, 'sv')).toBe(slug);
  });

  test('in English an ampersand is an and', () => {
    expect(slugOf('Research & development', 'en')).toBe('research-and-development');
  });

  test('any text gives nothing or a well-formed slug, and so do its numbers', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 999 }),
        (text, number) => {
          const slug = slugOf(text, 'sv');
          return slug === '' || (isWellFormed(slug) && isWellFormed(numbered(slug, number)));
        },
      ),
    );
    expect(numbered('a'.repeat(300), 12)).toHaveLength(MAX_SLUG);
  });

  test.each(['Stora', 'två-ord', 'a--b', '-a', 'a-', 'a b', 'a/b', 'a.b', '', 'a\u0000'])(
    '“%s” is malformed',
    (slug) => expect(isWellFormed(slug)).toBe(false),
  );

  test.each([
    ['api::article.article', { title: ' En rubrik ' }, 'En rubrik'],
    ['api::arranger.arranger', { name: 'Umeå kommun' }, 'Umeå kommun'],
    ['api::edition.edition', { year: 2020, name: 'Innovationsveckan' }, '2020'],
    ['api::interview.interview', { title: 'Kim', seriesLabel: 'Hallå där' }, 'Hallå där Kim'],
    [
      'api::interview.interview',
      { title: 'Hallå där | Kim', seriesLabel: 'Hallå där' },
      'Hallå där | Kim',
    ],
    ['api::interview.interview', { title: 'Kim', seriesLabel: '' }, 'Kim'],
    ['api::interview.interview', { title: '', seriesLabel: 'Hallå där' }, ''],
  ])('%s of %j is named for “%s”', (uid, fields, source) => {
    expect(slugSource(definitionOf(uid), fields)).toBe(source);
  });
});

test('pages lie under the prefix of their type and language', () => {
  expect(pathOf(definitionOf('api::interview.interview'), 'sv', 'a')).toBe('/nyheter/a');
  expect(pathOf(definitionOf('api::session.session'), 'en', 'a')).toBe('/en/programme/a');
  expect(pathOf(definitionOf('api::arranger.arranger'), null, 'a')).toBe('/arrangorer/a');
});

describe('redirects', () => {
  const permanent = (from: string, to: string): Redirect => ({ from, to, permanent: true });

  test('lead to the end of a chain', () => {
    expect(destination('/a', '/b', [permanent('/b', '/c'), permanent('/c', '/d')])).toBe('/d');
  });
  test('stop where a hop is temporary', () => {
    expect(destination('/a', '/b', [{ from: '/b', to: '/c', permanent: false }])).toBe('/b');
  });
  test.each([
    ['itself', '/a', []],
    ['a page that leads back', '/b', [permanent('/b', '/a')]],
    [
      'a chain that leads back',
      '/b',
      [permanent('/b', '/c'), { from: '/c', to: '/a', permanent: false }],
    ],
  ])('never lead to %s', (_, to, redirects) => {
    expect(destination('/a', to, redirects)).toBeNull();
  });
  test('end, even where a loop came in past us', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('/a', '/b', '/c', '/d'),
            fc.constantFrom('/a', '/b', '/c', '/d'),
          ),
          { maxLength: 6 },
        ),
        (pairs) => {
          const redirects: Redirect[] = [];
          for (const [from, to] of pairs) {
            if (redirects.some((redirect) => redirect.from === from)) continue;
            const end = destination(from, to, redirects);
            if (end !== null) redirects.push(permanent(from, end));
          }
          return redirects.every(
            ({ from, to }) =>
              destination(
                from,
                to,
                redirects.filter((r) => r.from !== from),
              ) !== null,
          );
        },
      ),
    );
  });
  test.each([
    ['/a', '/a'],
    [' /a/b/ ', '/a/b'],
    ['/a/../b', '/b'],
    ['/a/./b', '/a/b'],
    ['/%61', '/a'],
    ['/%C3%A5', '/å'],
    ['/a\u030a', '/å'],
    ['/', '/'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['/\t/evil.example', null],
    ['https://a.se/b', null],
    ['a', null],
    ['/a?b', null],
    ['/a#b', null],
    ['/a?', null],
    ['/a//b', null],
    ['/%2Fevil.example', null],
    ['/%5Cevil.example', null],
    ['/a%00', null],
    ['/%ff', null],
    ['', null],
  ])('%j is the path %j', (text, answer) => expect(sitePath(text)).toBe(answer));

  test.each([
    ['/a?b#c', '/a?b#c'],
    ['/a/', '/a'],
    ['https://www.host.example/b?c', 'https://www.host.example/b?c'],
    ['HTTPS://WWW.HOST.EXAMPLE/b', 'https://www.host.example/b'],
    ['https:\\\\www.host.example', null],
    ['https://host.example/b', null],
    ['https://www.host.example.evil.example/', null],
    ['https://www.host.example@evil.example/', null],
    ['https://user:password@www.host.example/', null],
    ['https://www.host.example:8443/', null],
    ['http://www.host.example', null],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['/\n/evil.example', null],
    ['///evil.example', null],
  ])('%j leads to %j', (text, answer) =>
    expect(siteTarget(text, ['www.host.example'])).toBe(answer),
  );

  test.each([
    ['/', true],
    ['/EN', true],
    ['/Nyheter', true],
    ['/admin/login', true],
    ['/API', true],
    ['/nyheter/x', false],
    ['/adminstration', false],
  ])('%s is the site’s own: %s', (path, answer) =>
    expect(isReserved(path, ['/nyheter'])).toBe(answer),
  );
});
