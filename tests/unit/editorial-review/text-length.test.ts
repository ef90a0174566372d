import { lengthOf } from '../../../src/plugins/editorial-review/domain/text/length';

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const words = (count: number) => Array.from({ length: count }, () => 'ord').join(' ');

test('nothing is no words and no minutes', () => {
  expect(lengthOf({})).toEqual({ words: 0, minutes: 0 });
  expect(lengthOf({ title: null, lead: '  ', content: [] })).toEqual({ words: 0, minutes: 0 });
});

test('title, lead and all texts of the parts are counted, each once', () => {
  const content = [
    {
      __component: 'content.question-answer',
      key: 'a',
      question: 'Vad gör ni?',
      answer: [paragraph(text('Vi visar.'))],
    },
    {
      __component: 'content.pull-quote',
      key: 'b',
      text: 'Ett citat',
      attribution: 'Kim Lind',
      context: null,
    },
    {
      __component: 'content.figure',
      key: 'c',
      alt: 'En bild på tre',
      caption: 'Två ord',
      credit: 'Foto Kim',
      file: { name: 'a b c.png' },
    },
    { __component: 'content.call-out', key: 'd', linkText: 'Läs mer', url: 'https://a.example' },
  ];
  expect(
    lengthOf({ title: 'Hallå där', lead: 'En ingress.', kicker: 'Vinjett', content }).words,
  ).toBe(2 + 2 + 3 + 2 + 4 + 2 + 2);
});

test('a word that is partly bold, or a link, is one; paragraphs and items are not run together', () => {
  const link = { type: 'link', url: 'https://a.example', children: [text('en länk')] };
  const list = {
    type: 'list',
    children: [
      { type: 'list-item', children: [text('ett')] },
      { type: 'list-item', children: [text('två')] },
      { type: 'list', children: [{ type: 'list-item', children: [text('tre fyra')] }] },
    ],
  };
  const body = [
    paragraph(text('för'), text('sta', { bold: true }), text(' ordet '), link, text('.')),
    paragraph(text('nästa')),
    list,
  ];
  expect(lengthOf({ content: [{ __component: 'content.rich-text', body }] }).words).toBe(4 + 1 + 4);
});

test('numbers are words, marks that stand alone are none', () => {
  expect(lengthOf({ lead: 'ca 40 minuter – • 9.30 | H22' }).words).toBe(5);
});

test.each([
  [1, 1],
  [109, 1],
  [329, 1],
  [331, 2],
  [2200, 10],
])('%i words are read in %i minutes', (count, minutes) => {
  expect(lengthOf({ lead: words(count) })).toEqual({ words: count, minutes });
});

test('what is no text, or half of a form, is passed over', () => {
  const content = [null, 'text', { body: [null, 'x', { children: [null, {}] }], other: 3 }];
  expect(lengthOf({ title: 5, lead: {}, content })).toEqual({ words: 0, minutes: 0 });
});
