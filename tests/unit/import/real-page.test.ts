import fs from 'node:fs';
import path from 'node:path';
import { parsePage } from '../../../src/import/parse/parse-page';
import { figureWords, wordsIn, wordsOf } from '../../../src/import/parse/words';

const file = path.resolve(__dirname, '../../../../shared/pages/halla-dar-arrangor-helsingborg.txt');
const there = fs.existsSync(file);
if (!there) process.stdout.write(`Skipped: the real page is not at ${file}\n`);

(there ? describe : describe.skip)('the real page', () => {
  const text = there ? fs.readFileSync(file, 'utf8') : '';

  test('gives back every word in order', () => {
    const page = parsePage(text);
    if (page.type !== 'interview') throw new Error('an interview was expected');
    const words = wordsIn(
      text.replace('« Alla nyheter', '').replace('2020-06-11', '').replace('Foto:', ''),
    );
    expect([...wordsOf(page), ...figureWords(page.fields.portrait)]).toEqual(words);
    expect(page.notes.filter((note) => note.level === 'lost')).toEqual([]);
  });

  test('keeps questions, quote, list, links and portrait apart', () => {
    const page = parsePage(text);
    if (page.type !== 'interview') throw new Error('an interview was expected');
    const kinds = page.fields.content.map((part) => part.__component.replace('content.', ''));
    expect(kinds).toEqual([
      ...['question-answer', 'question-answer', 'pull-quote'],
      ...['question-answer', 'question-answer', 'question-answer', 'question-answer'],
      ...['call-out', 'call-out'],
    ]);
    expect(page.fields).toMatchObject({
      date: '2020-06-11',
      seriesLabel: 'Hallå där arrangör',
      interviewee: { title: 'projektledare H22', organisation: 'Helsingborgs stad' },
      portrait: { alt: 'Bild på Annika Persson', credit: 'Kristin Engholm' },
      portraitPlacement: 'bottom',
    });
    expect(page.fields.content.at(-2)).toMatchObject({ url: 'https://www.h22.se' });
    expect(page.notes).toContainEqual(
      expect.objectContaining({ line: 39, code: 'link_without_address' }),
    );
  });
});
