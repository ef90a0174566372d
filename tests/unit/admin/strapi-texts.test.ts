import {
  isArgumentElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { strapiSv } from '../../../src/admin/translations';
import { metTexts, shownTexts, strapiTexts, unlistedTexts } from '../../support/strapi-texts';

/** Every text of Strapi's that a writer, reviewer or publisher meets is Swedish. */
const english = { ...unlistedTexts(), ...metTexts() };
const swedish = shownTexts('sv');
const ours = strapiSv;

test('there are texts to look at', () => {
  expect(Object.keys(metTexts()).length).toBeGreaterThan(1000);
  expect(Object.keys(unlistedTexts()).length).toBeGreaterThan(50);
});

test('each of Strapi’s texts has Swedish', () => {
  const lacking = Object.keys(english).filter((id) => !(id in swedish));
  expect(lacking.map((id) => `${id}: ${english[id]}`)).toEqual([]);
});

/** Words that are the same in both languages. */
const ALIKE = new Set(
  [
    ['Analytics', 'CSV', 'CheatSheet', 'Data', 'Filter', 'GraphQL', 'Information', 'Information:'],
    ['Layout', 'Marketplace', 'PDF', 'Sentry', 'Start', 'Text', 'Video', 'X', 'XLS', 'Y', 'ZIP'],
    // Values of HTML.
    ['noopener, nofollow, noreferrer', '_blank, _self, _parent, _top'],
  ].flat(),
);

const hasWords = (text: string) => /\p{Letter}/u.test(text.replace(/\{[^{}]*\}|<[^<>]*>/gu, ''));

test('no Swedish text is the English one', () => {
  const same = Object.keys(english).filter(
    (id) =>
      swedish[id] === english[id] && !ALIKE.has(english[id] ?? '') && hasWords(english[id] ?? ''),
  );
  expect(same.map((id) => `${id}: ${english[id]}`)).toEqual([]);
});

test('what we say stands in the place of something of Strapi’s', () => {
  const known = { ...strapiTexts('en'), ...strapiTexts('sv'), ...unlistedTexts() };
  expect(Object.keys(ours).filter((id) => !(id in known))).toEqual([]);
});

/** What stands between braces and angles: a value that is not given, or a tag, would show itself. */
function holes(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (isArgumentElement(element)) return [`{${element.value}}`];
    if (isTagElement(element)) return [`<${element.value}>`, ...holes(element.children)];
    if (isPluralElement(element) || isSelectElement(element)) {
      const kind = isPluralElement(element) ? 'plural' : 'select';
      const options = Object.values(element.options).flatMap(({ value }) => holes(value));
      return [`{${element.value}, ${kind}}`, ...options];
    }
    return [];
  });
}

const holesOf = (text: string) => [...new Set(holes(parse(text)))].sort();

test.each(Object.entries(english).filter(([id]) => id in swedish))(
  '%s has the same holes in both languages',
  (id, text) => {
    expect(holesOf(swedish[id] ?? '')).toEqual(holesOf(text));
  },
);
