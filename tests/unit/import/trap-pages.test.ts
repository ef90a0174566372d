import { parsePage } from '../../../src/import/parse/parse-page';
import type { InterviewFields } from '../../../src/import/parse/types';
import { figureWords, wordsIn, wordsOf } from '../../../src/import/parse/words';
import { describeTrapPages } from '../../support/trap-pages';

describeTrapPages((trap, text) => {
  function interview() {
    const page = parsePage(text);
    if (page.type !== 'interview') throw new Error('an interview was expected');
    return page as typeof page & { fields: InterviewFields };
  }

  test('gives back every word in order', () => {
    const page = interview();
    const words = wordsIn(
      text.replace('« Alla nyheter', '').replace(trap.date, '').replace('Foto:', ''),
    );
    expect([...wordsOf(page), ...figureWords(page.fields.portrait)]).toEqual(words);
    expect(page.notes.filter((note) => note.level === 'lost')).toEqual([]);
  });

  test('keeps questions, quote, list, links and portrait apart', () => {
    const { fields, notes } = interview();
    const kinds = fields.content.map((part) => part.__component.replace('content.', ''));
    expect(kinds).toEqual([
      ...['question-answer', 'question-answer', 'pull-quote'],
      ...['question-answer', 'question-answer', 'question-answer', 'question-answer'],
      ...['call-out', 'call-out'],
    ]);
    const { name, title } = trap.interviewee;
    expect(fields).toMatchObject({
      date: trap.date,
      seriesLabel: 'Hallå där arrangör',
      interviewee: { name, title, organisation: trap.arranger },
      portrait: { alt: `Bild på ${name}`, credit: trap.photographer },
      portraitPlacement: 'bottom',
    });
    expect(fields.content.at(-2)).toMatchObject({ url: trap.callOuts[0]?.url });
    const { linkText = '' } = trap.callOuts[1] ?? {};
    const lost = text.split('\n').findIndex((line) => line.endsWith(linkText));
    expect(notes).toContainEqual(
      expect.objectContaining({ line: lost + 1, code: 'link_without_address' }),
    );
  });
});
