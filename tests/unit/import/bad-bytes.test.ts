import fc from 'fast-check';
import { parsePage } from '../../../src/import/parse/parse-page';
import { wordsIn } from '../../../src/import/parse/words';
import { textOf } from '../../../src/import/read-file';
import { describeTrapPages } from '../../support/trap-pages';

const seed = 2020;

/** Bytes that a page may hold without being wrong: letters, marks and line ends. */
const isPlain = (byte: number) => byte === 9 || byte === 10 || (byte >= 32 && byte < 127);

describeTrapPages((_, text) => {
  const page = Buffer.from(text);
  const letters = [...text].filter((char) => /[åäöÅÄÖ]/u.test(char)).length;

  const words = [...new Set(wordsIn(text))];

  const withByte = (byte: number, at: number) =>
    Buffer.concat([page.subarray(0, at), Buffer.from([byte]), page.subarray(at)]);

  /** Everything that the report says of the file, or why it was refused. */
  function report(bytes: Buffer) {
    const decoded = textOf(bytes);
    const { notes } = parsePage(decoded.text);
    return { text: decoded.text, notes: [...decoded.notes, ...notes] };
  }

  test('one of 300 random bytes garbles no å, ä or ö but the one that it tears, and is told', () => {
    const clean = report(page).notes.map(({ code }) => code);
    fc.assert(
      fc.property(fc.nat(255), fc.nat(page.length), (byte, at) => {
        const read = report(withByte(byte, at));
        const garbled = letters - [...read.text].filter((char) => /[åäöÅÄÖ]/u.test(char)).length;
        expect(garbled).toBeLessThanOrEqual(1);
        const kept = new Set(wordsIn(read.text));
        expect(words.filter((word) => !kept.has(word)).length).toBeLessThanOrEqual(2);
        const line = page.subarray(0, at).toString('latin1').split('\n').length;
        const told = read.notes.filter(
          ({ code }) => /byte|character|return|page_break/u.test(code) && !clean.includes(code),
        );
        // A return before a line feed is a line end of Windows.
        if (!isPlain(byte) && (byte !== 13 || page[at] !== 10))
          expect(told.map((note) => note.line)).toContain(line);
      }),
      { numRuns: 300, seed },
    );
  });

  test('300 of them at once leave it UTF-8, and each line of one is told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 128, max: 255 }), fc.nat(page.length)), {
          minLength: 300,
          maxLength: 300,
        }),
        (bad) => {
          let bytes = page;
          for (const [byte, at] of bad)
            bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
          const { text: read, notes } = textOf(bytes);
          expect(read).not.toMatch(/Ã¥|Ã¤|Ã¶/u);
          expect(notes.map(({ code }) => code)).not.toContain('encoding_guessed');
          const told = new Set(notes.map((note) => note.line));
          const shown = read
            .split('\n')
            .flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
          expect(shown.filter((line) => !told.has(line))).toEqual([]);
        },
      ),
      { numRuns: 20, seed },
    );
  });
});
