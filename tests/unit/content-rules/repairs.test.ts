import fc from 'fast-check';
import { findings } from '../../../src/plugins/content-rules/domain/rules';
import { repaired } from '../../../src/plugins/content-rules/domain/rules/repairs';

/** One press of a button: what a finding is about is mended, and nothing else is touched. */
const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const list = (...items: unknown[][]) => ({
  type: 'list',
  format: 'unordered',
  children: items.map((children) => ({ type: 'list-item', children })),
});
const link = (url: string, words: string) => ({ type: 'link', url, children: [text(words)] });
const mended = (rule: string, value: unknown) => repaired(rule, value)?.value ?? null;

test.each([
  ['Bild på en brygga i motljus', 'En brygga i motljus'],
  ['  foto av två elever', 'Två elever'],
  ['En bild som visar havet', 'Visar havet'],
  ['Picture of a bridge', 'A bridge'],
  ['Bild på', null],
  ['Bildpåse av papper', null],
])('the alt text “%s” becomes “%s”', (before, after) => {
  expect(mended('alt_says_picture', before)).toBe(after);
});

test.each([
  ['INNOVATIONSVECKAN ÄR HÄR', 'Innovationsveckan är här'],
  ['NU BÖRJAR DET! ÄLVEN STIGER. VARFÖR?', 'Nu börjar det! Älven stiger. Varför?'],
  ['SKR OCH VINNOVA', 'Skr och vinnova'],
  ['AI', null],
  ['Innovationsveckan är här', null],
])('“%s” in capitals becomes “%s”', (before, after) => {
  expect(mended('all_capitals', before)).toBe(after);
});

test('an address without a scheme gets it, as a field and in a text', () => {
  expect(mended('link_not_https', 'www.h22.se')).toBe('https://www.h22.se');
  expect(mended('link_not_https', 'ftp://h22.se')).toBeNull();
  const blocks = [
    paragraph(text('Se '), link('www.h22.se', 'H22'), text(' och '), link('https://a.se', 'A')),
  ];
  expect(mended('link_not_https', blocks)).toEqual([
    paragraph(
      text('Se '),
      link('https://www.h22.se', 'H22'),
      text(' och '),
      link('https://a.se', 'A'),
    ),
  ]);
});

describe('typed bullets', () => {
  const cases: [string, unknown[], unknown[] | null][] = [
    ['in one paragraph', [paragraph(text('• En\n• Två'))], [list([text('En')], [text('Två')])]],
    [
      'in paragraphs one after the other, as Word has them',
      [paragraph(text('·\u00a0\u00a0En')), paragraph(text('· Två')), paragraph(text('Slut'))],
      [list([text('En')], [text('Två')]), paragraph(text('Slut'))],
    ],
    [
      'after a line of words, with marks and links',
      [
        paragraph(
          text('Vi gör:\n- '),
          text('detta', { bold: true }),
          text('\n- '),
          link('https://a.se', 'det här'),
          text(' också'),
        ),
      ],
      [
        paragraph(text('Vi gör:')),
        list([text('detta', { bold: true })], [link('https://a.se', 'det här'), text(' också')]),
      ],
    ],
    [
      'with lines between that stay together',
      [paragraph(text('Först\nsedan\n• En\n• Två\nsist\nallra sist'))],
      [
        paragraph(text('Först\nsedan')),
        list([text('En')], [text('Två')]),
        paragraph(text('sist\nallra sist')),
      ],
    ],
    ['one hyphen is none', [paragraph(text('- En'))], null],
    [
      'hyphens across paragraphs are',
      [paragraph(text('- En')), paragraph(text('- Två'))],
      [list([text('En')], [text('Två')])],
    ],
    [
      'speech across paragraphs is none',
      [paragraph(text('– Ja, säger Ada.')), paragraph(text('– Nej, säger Bo.'))],
      null,
    ],
    ['what is no paragraph stays', [list([text('• En')])], null],
  ];
  test.each(cases)('%s', (_name, before, after) => {
    expect(mended('typed_bullets', before)).toEqual(after);
  });
});

/** Texts as people write them: lines with and without bullets, marks, links, lists, quotes. */
const words = fc.stringMatching(/^[a-zåäö ,.!]{1,12}$/);
const sign = fc.constantFrom('', '', '• ', '- ', '– ', '·\u00a0', '▪ ');
const line = fc.tuple(sign, words).map(([mark, own]) => `${mark}${own}`);
const inline = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => text(lines.join('\n'))),
  },
  { weight: 1, arbitrary: words.map((own) => text(own, { bold: true })) },
  { weight: 1, arbitrary: words.map((own) => link('https://a.se', own)) },
);
const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(inline, { minLength: 1, maxLength: 4 }).map((own) => paragraph(...own)),
  },
  {
    weight: 1,
    arbitrary: words.map((own) => ({ type: 'heading', level: 2, children: [text(own)] })),
  },
  { weight: 1, arbitrary: line.map((own) => list([text(own)])) },
);
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });

/** Every letter with its marks and its link, without bullets, blanks and the ends of lines. */
function lettersOf(node: unknown, under: object = {}): string[] {
  if (Array.isArray(node)) return node.flatMap((each: unknown) => lettersOf(each, under));
  const { type, text: own, children, url, bold } = node as Record<string, unknown>;
  if (type === 'text')
    return [...String(own)]
      .filter((letter) => !/[\s•·▪–-]/u.test(letter))
      .map((letter) => JSON.stringify([letter, bold === true, under]));
  return lettersOf(children, type === 'link' ? { url } : type === 'heading' ? { type } : under);
}

test('whatever the text, each letter keeps its place, its marks and its link, and once is enough', () => {
  fc.assert(
    fc.property(blocks, (value) => {
      const once = mended('typed_bullets', value);
      if (once === null) return;
      expect(lettersOf(once)).toEqual(lettersOf(value));
      expect(mended('typed_bullets', once)).toBeNull();
    }),
    { numRuns: 2000, seed: 20_261_127 },
  );
});

test('what a button mends it mends at once, and nothing else is found instead', () => {
  fc.assert(
    fc.property(blocks, words, (body, alt) => {
      const page = {
        title: 'VI BYGGER EN BRO ÖVER ÅN',
        content: [{ __component: 'content.rich-text', key: 'k', body }],
        hero: { alt: `Bild på ${alt}`, decorative: false, file: null },
      };
      const found = findings({}, page, { files: {}, targets: {} });
      for (const { rule, field } of found) {
        const value = field === 'title' ? page.title : field === 'hero.alt' ? page.hero.alt : body;
        const repair = repaired(rule, value);
        if (repair === null) continue;
        const after =
          field === 'title'
            ? { ...page, title: repair.value }
            : field === 'hero.alt'
              ? { ...page, hero: { ...page.hero, alt: repair.value } }
              : { ...page, content: [{ ...page.content[0], body: repair.value }] };
        const left = findings({}, after as typeof page, { files: {}, targets: {} });
        // What is left of it, a dash here and there, is for a person.
        const names = (own: typeof found) =>
          own
            .map((each) => `${each.rule} ${each.field}`)
            .filter((name) => name !== `${rule} ${field}`);
        expect(names(left)).toEqual(names(found));
        expect(repaired(rule, repair.value)).toBeNull();
      }
    }),
    { numRuns: 500, seed: 20_261_127 },
  );
});
