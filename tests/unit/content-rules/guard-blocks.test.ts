import { guard } from '../../../src/plugins/content-rules/domain/guard';

/** What is no rich text, each with what the writer's form is told of it. */
const text = (words: unknown, marks = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown, ...children: unknown[]) => ({ type: 'link', url, children });
const list = (format: unknown, ...children: unknown[]) => ({ type: 'list', format, children });
const item = (...children: unknown[]) => ({ type: 'list-item', children });
const heading = (level: unknown) => ({ type: 'heading', level, children: [text('a')] });
const check = (body: unknown) =>
  guard({ body: { type: 'blocks' } }, { body }, () => ({})).map(({ message }) => message);

test.each<[string, unknown]>([
  ['a node is not an object', [7]],
  ['a node is not an object', [[]]],
  ['type undefined', [{}]],
  ['type number', [{ type: 7 }]],
  ['type script', [{ type: 'script' }]],
  [`type ${'x'.repeat(40)}`, [{ type: 'x'.repeat(41) }]],
  ['type text', [text('a')]],
  ['type link', [link('/a', text('a'))]],
  ['type list-item', [item(text('a'))]],
  ['type paragraph', [paragraph(paragraph(text('a')))]],
  ['type paragraph', [{ type: 'heading', level: 1, children: [paragraph(text('a'))] }]],
  ['type paragraph', [{ type: 'quote', children: [paragraph(text('a'))] }]],
  ['type paragraph', [list('ordered', paragraph(text('a')))]],
  ['type paragraph', [list('ordered', item(paragraph(text('a'))))]],
  ['type link', [{ type: 'code', children: [link('/a', text('a'))] }]],
  ['type link', [paragraph(link('/a', link('/b', text('a'))))]],
  ['text without text', [paragraph(text(7))]],
  ['text without text', [paragraph({ type: 'text' })]],
  ['a character that cannot be stored', [paragraph(text('a\u0000'))]],
  ...['bold', 'italic', 'underline', 'strikethrough', 'code'].map((mark): [string, unknown] => [
    `${mark} is not true or false`,
    [paragraph(text('a', { [mark]: 'true' }))],
  ]),
  ...[0, 7, '1', undefined, 1.5].map((level): [string, unknown] => [
    'heading without level 1–6',
    [heading(level)],
  ]),
  ['list without format', [list('round', item(text('a')))]],
  ['list without format', [list(undefined, item(text('a')))]],
  ['link without url', [paragraph(link(undefined, text('a')))]],
  ['link without url', [paragraph(link(`/${'a'.repeat(2048)}`, text('a')))]],
  ['paragraph without children', [{ type: 'paragraph' }]],
  ['paragraph without children', [paragraph()]],
  ['list without children', [{ type: 'list', format: 'ordered', children: {} }]],
  ['longer than 100000 characters', [paragraph(text('a'.repeat(100_001)))]],
  [
    'longer than 100000 characters',
    [paragraph(text('a'.repeat(60_000))), paragraph(text('a'.repeat(60_000)))],
  ],
  ['too deep or too many nodes', Array(10_001).fill(paragraph(text('a')))],
  ['a node is not an object', [paragraph(text('a')), null]],
])('%# %s', (why, body) => {
  expect(check(body)).toEqual([
    {
      sv: `Texten är inte i formatet Strapi Blocks: ${why}.`,
      en: `The text is not in the format Strapi Blocks: ${why}.`,
    },
  ]);
});

test.each(['hej', {}, 7, true])('%j is no rich text at all', (body) => {
  expect(check(body)).toEqual([
    {
      sv: 'Texten är inte i formatet Strapi Blocks.',
      en: 'The text is not in the format Strapi Blocks.',
    },
  ]);
});

test.each<[string, unknown]>([
  ['nothing', []],
  [
    'every kind of block',
    [
      paragraph(text('a'), link('/a', text('b'))),
      { type: 'quote', children: [text('a'), link('/a', text('b'))] },
      { type: 'code', children: [text('a')] },
      list('ordered', item(text('a'), link('/a', text('b'))), list('unordered', item(text('c')))),
      { type: 'heading', level: 2, children: [text('a'), link('/a', text('b'))] },
    ],
  ],
  ['headings of six levels', [1, 2, 3, 4, 5, 6].map(heading)],
  [
    'every mark',
    [
      paragraph(
        text('a', { bold: true, italic: false, underline: true, strikethrough: false, code: true }),
      ),
    ],
  ],
  ['a link as long as may be', [paragraph(link(`/${'a'.repeat(2047)}`, text('a')))]],
  ['as many letters as may be', [paragraph(text('a'.repeat(50_000)), text('a'.repeat(50_000)))]],
  ['as many nodes as may be', Array(10_000).fill(paragraph(text('a')))],
  ...['HTTPS://A.SE', 'http:a', 'ftp://a', 'mailto:a', 'tel:1', '/'].map(
    (url): [string, unknown] => [url, [paragraph(link(url, text('a')))]],
  ),
])('%s is let through', (_what, body) => {
  expect(check(body)).toEqual([]);
});

test('the first address that leads nowhere is named, cut where it is long', () => {
  const bad = `x${'y'.repeat(90)}`;
  const body = [
    paragraph(link('/a', text('a'))),
    list('ordered', item(link(bad, text('b')))),
    paragraph(link('#c', text('c'))),
  ];
  const shown = bad.slice(0, 80);
  expect(check(body)).toEqual([
    {
      sv: `Länken till ”${shown}” går inte att spara. Ange en hel adress (https://…), en sida på webbplatsen (/…), mailto: eller tel:.`,
      en: `The link to “${shown}” can't be stored. Give a whole address (https://…), a page of the site (/…), mailto: or tel:.`,
    },
  ]);
});

test.each(['xhttps://a.se', 'xtel:1', 'a/b', 'httpsa'])('%s leads nowhere', (url) => {
  expect(check([paragraph(link(url, text('a')))])).toHaveLength(1);
});
