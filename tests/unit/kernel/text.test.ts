import fc from 'fast-check';
import { cleanPiece, cleanText, cleanTexts } from '../../../src/kernel/text';

test.each([
  ['letters with their marks apart', 'A\u030Angstro\u0308m', 'Ångström'],
  ['control characters', 'a\u0007b\u001b[31mc\u009fd', 'ab[31mcd'],
  ['a new line and a tab, which text may have', 'ett\ntvå\ttre', 'ett\ntvå\ttre'],
  ['the ends of lines of other systems', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['a mark of the order of bytes', '\ufeffTitel', 'Titel'],
  ['what will never be a character', 'a\ufdd0b\uffffc\u{1fffe}d', 'abcd'],
  ['joiners that join', 'می\u200cخواهد 👩🏽\u200d🔬', 'می\u200cخواهد 👩🏽\u200d🔬'],
  ['joiners that join nothing', '\u200da \u200c b\u200d', 'a  b'],
  ['soft hyphens and narrow spaces', 'last\u00adpallar ca\u202f40', 'last\u00adpallar ca\u202f40'],
])('%s', (_what, given, expected) => {
  expect(cleanText(given)).toBe(expected);
});

test.each([
  '\u200b',
  '\u2800',
  '\u3164',
  '\u00ad\u00ad',
  ' \u00a0\u2003\t',
  '\u200d',
  '\u{e0020}',
  '\u034f',
  '\u2066\u2069',
])('a text of which nothing can be seen is empty: %j', (given) => {
  expect(cleanText(given)).toBe('');
  expect(cleanTexts([{ type: 'paragraph', children: [{ type: 'text', text: given }] }])).toEqual([
    { type: 'paragraph', children: [{ type: 'text', text: '' }] },
  ]);
});

test('blanks between the pieces of a rich text stay', () => {
  const body = [
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'fet', bold: true },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'https://h22.se', children: [{ type: 'text', text: 'länk' }] },
      ],
    },
  ];
  expect(cleanTexts(body)).toEqual(body);
});

test('a joiner between letters that it does not join goes in a piece too; at its ends nobody can say', () => {
  expect(cleanPiece('Ett \u200d ord')).toBe('Ett  ord');
  expect(cleanPiece('\u200cord\u200d')).toBe('\u200cord\u200d');
});

test('what is no text stays as it is', () => {
  const date = new Date(0);
  const bytes = Buffer.from('a');
  const data = { a: 1, b: null, c: true, d: date, e: bytes, f: undefined };
  const clean = cleanTexts(data) as typeof data;
  expect(clean).toEqual(data);
  expect([clean.d, clean.e]).toEqual([date, bytes]);
  expect(clean.d).toBe(date);
});

test('cleaning once is cleaning for good, and loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(cleanPiece(cleanPiece(text))).toBe(cleanPiece(text));
      const letters = (own: string) => own.normalize('NFC').match(/[\p{L}\p{N}\p{P}]/gu) ?? [];
      if (clean !== '') expect(letters(clean)).toEqual(letters(cleanPiece(text)));
    }),
    { numRuns: 2000, seed: 20_261_126 },
  );
});

test('a body that is deeper than the stack is left to whoever refuses it', () => {
  let deep: unknown = 'a';
  for (let n = 0; n < 200_000; n += 1) deep = [deep];
  expect(() => cleanTexts(deep)).not.toThrow();
});
