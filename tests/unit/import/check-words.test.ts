import { leftOver } from '../../../src/import/parse/check-words';
import { headOf } from '../../../src/import/parse/head';
import { linesOf } from '../../../src/import/parse/lines';
import { parsePage } from '../../../src/import/parse/parse-page';

const text = 'Rubrik\n2025-01-01\n\nIngress.\n\nEtt två tre.\n\nFyra fem sex.';

function lostWhen(change: (body: string) => string): [number, string][] {
  const page = parsePage(text);
  page.fields.content = JSON.parse(change(JSON.stringify(page.fields.content))) as [];
  const lines = linesOf(text);
  const head = headOf(lines, []);
  if (head === null) throw new Error('The page has a head.');
  return leftOver(lines, head, page, []).map(({ line, message }) => [line, message.en]);
}

test('a draft with all words lacks none', () => {
  expect(lostWhen((body) => body)).toEqual([]);
});

test.each([
  ['a word', 'två ', 6, 'två'],
  ['a paragraph', 'Fyra fem sex.', 8, 'Fyra fem sex'],
])('%s that is lost is named with its line', (_, gone, line, words) => {
  expect(lostWhen((body) => body.replace(gone, ''))).toEqual([
    [line, `The words "${words}" found no place in the draft.`],
  ]);
});

test('words in another order are left over', () => {
  const lost = lostWhen((body) => body.replace('Ett två tre', 'tre två Ett'));
  expect(lost.map(([line]) => line)).toEqual([6]);
});
