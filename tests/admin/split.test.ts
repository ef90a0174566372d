import { breaksOf } from '../../src/import/parse/breaks';
import { peopleOf } from '../../src/import/parse/interviewee';
import { questionsOf } from '../../src/import/parse/questions';
import { blocksOfHtml } from '../../src/plugins/content-rules/admin/src/texts/paste/html';
import { partsOf } from '../../src/plugins/content-rules/admin/src/texts/split/parts';
import { placeOf, splitZone } from '../../src/plugins/content-rules/admin/src/texts/split/zone';
import { written } from './support/written';

const rules = { questionsOf, breaksOf, peopleOf };

function split(html: string, title = 'Hallå där Kim Exempel, Provstad') {
  const { blocks, gaps } = blocksOfHtml(html);
  const parts = partsOf(blocks, gaps, title, rules);
  return parts?.map(({ question, blocks: own }) => [question, ...written(own)]) ?? null;
}

test('bold questions, with links and lists in their answers', () => {
  expect(
    split(
      '<p>Kim leder ett projekt.</p><p><b>Vad gör ni?</b></p><p>Vi öppnar <a href="https://example.se">labbet</a>:</p>' +
        '<ul><li>visningar?</li><li>samtal</li></ul><p><b>Varför vatten?</b></p><p>Det angår alla.</p><p>Och är <i>roligt</i>.</p>',
    ),
  ).toEqual([
    [null, 'Kim leder ett projekt.'],
    ['Vad gör ni?', 'Vi öppnar [labbet](https://example.se):', '- visningar?', '- samtal'],
    ['Varför vatten?', 'Det angår alla.', 'Och är _roligt_.'],
  ]);
});

test('headings as questions, and a question and its answer in one paragraph', () => {
  expect(
    split('<h2>Vad gör ni?</h2><p>Mycket.</p><h2>Berätta om veckan.</h2><p>Den är lång.</p>'),
  ).toEqual([
    ['Vad gör ni?', 'Mycket.'],
    ['Berätta om veckan.', 'Den är lång.'],
  ]);
  expect(
    split('<p><b>Vad gör ni?</b><br>Mycket.<br>Varje dag.</p><p><b>Varför?</b><br>För att.</p>'),
  ).toEqual([
    ['Vad gör ni?', 'Mycket.⏎Varje dag.'],
    ['Varför?', 'För att.'],
  ]);
});

test('a text that asks one thing, or nothing, is no interview', () => {
  expect(split('<p><b>Vad gör ni?</b></p><p>Mycket.</p>')).toBeNull();
  expect(split('<p>Vi öppnar.</p><p>Kom!</p>')).toBeNull();
});

test('every word is in one part', () => {
  const html = `<h1>Hallå där</h1><p>Ingress.</p>${['Vad?', 'Hur?', 'Varför?']
    .map((asked) => `<p><b>${asked}</b></p><p>Svar på ${asked} Ja.</p><p>Mer.</p>`)
    .join('')}<p><b>Kontakt:</b></p><p>kim@example.se</p>`;
  const words = (lines: (string | null)[][]) =>
    lines.flat().join(' ').replace(/[#*]/g, '').split(/\s+/).filter(Boolean);
  const all = blocksOfHtml(html).blocks;
  expect(words(split(html) ?? [])).toEqual(words([written(all)]));
  // Contact details are nobody's answer.
  expect(split(html)?.at(-1)).toEqual([null, '**Kontakt:**', 'kim@example.se']);
});

describe('in the zone', () => {
  const text = { __component: 'content.rich-text', id: 4, key: 'k', __temp_key__: 'a1' };
  const after = { __component: 'content.figure', __temp_key__: 'a2' };
  const question = { question: 'Vad?', isGuessed: false, blocks: [] };
  const leading = { question: null, isGuessed: false, blocks: [] };

  test('parts stand in the place of the text, in order, with keys of their own', () => {
    const rows = splitZone([text, after], { index: 0, field: 'body' }, [question, question]);
    expect(rows.map(({ __component }) => __component)).toEqual([
      ...['content.question-answer', 'content.question-answer', 'content.figure'],
    ]);
    const keys = rows.map((row) => row['__temp_key__'] as string);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(3);
  });

  test('what stands before the first question stays, and so does a question above it', () => {
    const [first] = splitZone([text], { index: 0, field: 'body' }, [leading, question]);
    expect(first).toMatchObject({ id: 4, key: 'k', body: [] });
    const asked = { __component: 'content.question-answer', question: 'Vem?', __temp_key__: 'a1' };
    const rows = splitZone([asked, after], { index: 0, field: 'answer' }, [question]);
    expect(rows.map((row) => row['question'])).toEqual(['Vem?', 'Vad?', undefined]);
  });

  test('only texts of parts are split', () => {
    expect(placeOf('content.3.answer')).toEqual({ zone: 'content', index: 3, field: 'answer' });
    for (const name of ['lead', 'content.3.question', 'transcript', 'a.1.b.2.body'])
      expect(placeOf(name)).toBeNull();
  });
});
