import { parsePage } from '../../../src/import/parse/parse-page';
import { generatedPage } from '../../support/generated-pages';
import { misplaced, orderInDraft } from '../../support/who-said';

/** 200 pages, put together at random from the traps; the seed is the number of the page. */
const pages = Array.from({ length: 200 }, (_, index) => {
  const generated = generatedPage(index + 1);
  return { seed: index + 1, generated, page: parsePage(generated.text) };
});

const failing = (test: (page: (typeof pages)[number]) => unknown[]) =>
  pages
    .map((page) => ({ seed: page.seed, found: test(page) }))
    .filter(({ found }) => found.length > 0);

test('no word is lost', () => {
  expect(failing(({ page }) => page.notes.filter((note) => note.level === 'lost'))).toEqual([]);
});

test('no word stands in another’s mouth without a note on its line', () => {
  expect(failing(({ generated, page }) => misplaced(generated, page))).toEqual([]);
});

test('the words stand in the order of the page', () => {
  const wrong = failing(({ generated, page }) => {
    const inDraft = orderInDraft(generated.bits, page);
    const inPage = generated.bits.map((bit) => bit.word).filter((word) => inDraft.includes(word));
    // What stood above the title is noted, and stands below it.
    const moved = page.notes.filter((note) => note.code === 'above_title').map((note) => note.line);
    const own = generated.bits.filter((bit) => moved.includes(bit.line)).map((bit) => bit.word);
    const rest = (words: string[]) => words.filter((word) => !own.includes(word)).join(' ');
    return rest(inDraft) === rest(inPage) ? [] : [rest(inDraft), rest(inPage)];
  });
  expect(wrong).toEqual([]);
});

test('an interview is an interview and news is news, on its day', () => {
  const wrong = failing(({ generated, page }) => {
    const type = generated.interview ? 'interview' : 'article';
    return page.type === type && page.fields.date === '2020-06-11' ? [] : [page.type, page.fields];
  });
  expect(wrong).toEqual([]);
});

test('nearly every question is one', () => {
  const bits = pages.flatMap(({ generated, page }) =>
    generated.bits
      .filter((bit) => bit.voice === 'question')
      .map((bit) =>
        page.fields.content.some((part) => 'question' in part && part.question.includes(bit.word)),
      ),
  );
  expect(bits.filter(Boolean).length / bits.length).toBeGreaterThan(0.95);
});
