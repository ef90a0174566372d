import fs from 'node:fs';
import path from 'node:path';
import { parsePage } from '../../../src/import/parse/parse-page';
import { type Content, type InterviewFields } from '../../../src/import/parse/types';
import { figureWords, wordsIn, wordsOf } from '../../../src/import/parse/words';

const fixture = fs.readFileSync(
  path.resolve(__dirname, '../../fixtures/pages/hej-solvarn.txt'),
  'utf8',
);

function interview(text: string): InterviewFields {
  const page = parsePage(text);
  if (page.type !== 'interview') throw new Error(`an interview was expected, not ${page.type}`);
  return page.fields;
}

const codes = (text: string) => parsePage(text).notes.map((note) => note.code);
const lost = (text: string) => parsePage(text).notes.filter((note) => note.level === 'lost');
const kinds = (content: Content[]) => content.map((part) => part.__component.slice(8));
const head = 'Hallå där arrangör | Bo Ek, Ny kommun\n2025-01-02\n\nIngress här.\n\n';

describe('a page with all the traps', () => {
  test('has its parts in order', () => {
    const fields = interview(fixture);
    expect(kinds(fields.content)).toEqual([
      'question-answer',
      'question-answer',
      'pull-quote',
      'question-answer',
      'call-out',
      'call-out',
    ]);
    expect(fields.content[2]).toMatchObject({
      text: expect.stringMatching(/^”Jag.*tack!”$/) as string,
      attribution: 'Citat från en elev på Strandskolan',
    });
    expect(fields.portrait).toEqual({
      alt: 'Bild på Maja Lindroth',
      caption: 'Maja Lindroth, utvecklingsledare, Solvarns kommun.',
      credit: 'Ture Alm',
    });
  });

  test.each([
    ['as it is', (text: string) => text],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with hard spaces round its lines', (text: string) => text.replaceAll('\n', '\u00A0\n\u00A0')],
    ['with letters taken apart', (text: string) => text.normalize('NFD')],
  ])('%s: every word in order', (_, change) => {
    const fields = interview(change(fixture));
    const words = wordsIn(
      fixture.replace('« Alla nyheter', '').replace('2026-05-07', '').replace('Foto:', ''),
    );
    expect([...wordsOf({ type: 'interview', fields }), ...figureWords(fields.portrait)]).toEqual(
      words,
    );
    expect(lost(change(fixture))).toEqual([]);
  });

  test('nothing is dropped silently: the navigation and the lost address stand in the notes', () => {
    expect(codes(fixture)).toEqual(['navigation', 'link_without_address', 'picture_without_file']);
  });
});

describe('what kind of page it is', () => {
  test('questions without a label: an interview with an empty label', () => {
    const fields = interview('Bo Ek, Ny kommun\n2025-01-02\n\nIngress.\n\nVarför?\nFör att.');
    expect(fields).toMatchObject({ seriesLabel: '', title: 'Bo Ek, Ny kommun' });
  });

  test('no questions: an article whose first paragraph is the lead', () => {
    const page = parsePage('Rubrik om veckan\n2 juni 2025\n\nFörsta.\n\nAndra.\n\n• ett\n• två');
    expect(page).toMatchObject({
      type: 'article',
      fields: { date: '2025-06-02', lead: 'Första.', title: 'Rubrik om veckan' },
    });
    expect(kinds(page.fields.content)).toEqual(['rich-text']);
  });
});

describe('answers', () => {
  test('that begin with a dash are answers, not lists, and keep their words', () => {
    const fields = interview(`${head}Varför?\n– Vi ville.\n\n- Och kunde.\n\nHur då?\n- Så här.`);
    const answers = fields.content.map((part) => ('answer' in part ? part.answer : []));
    expect(answers.map((blocks) => blocks.map((block) => block.type))).toEqual([
      ['paragraph', 'paragraph'],
      ['paragraph'],
    ]);
  });

  test('on a page with dashes, a line before a dash is a question without a mark too', () => {
    const fields = interview(`${head}Varför?\n– Vi ville.\n\nBerätta mer.\n– Gärna.`);
    expect(fields.content.map((part) => 'question' in part && part.question)).toEqual([
      'Varför?',
      'Berätta mer.',
    ]);
  });

  test.each([
    ['•', 'unordered'],
    ['-', 'unordered'],
    ['*', 'unordered'],
    ['1.', 'ordered'],
  ])('hold lists typed with %s', (marker, format) => {
    const second = marker === '1.' ? '2.' : marker;
    const text = `${head}Vad då?\nTvå saker:\n${marker} ett\n${second} två\n\nSlut.`;
    const [part] = interview(text).content;
    expect(part).toMatchObject({
      answer: [{ type: 'paragraph' }, { type: 'list', format }, { type: 'paragraph' }],
    });
    expect(lost(text)).toEqual([]);
  });

  test('a list of dashes after a colon is a list', () => {
    const [part] = interview(`${head}Vad då?\nTvå saker:\n– ett\n– två`).content;
    expect(part).toMatchObject({ answer: [{ type: 'paragraph' }, { type: 'list' }] });
  });

  test.each([
    ['se https://a.example/x.', 'https://a.example/x'],
    ['se http://a.example, tack', 'http://a.example'],
    ['se (www.a.example) nu', 'https://www.a.example'],
  ])('link the address in "%s"', (text, url) => {
    const [part] = interview(`${head}Var?\nDu kan ${text}`).content;
    expect(JSON.stringify(part)).toContain(`{"type":"link","url":"${url}"`);
  });
});

describe('quotes', () => {
  test.each([
    ['”Det var roligt!”\n\n— Eva, deltagare', 'Eva, deltagare'],
    ['”Det var roligt!” – Eva, deltagare', 'Eva, deltagare'],
    ['»Det var roligt!»\n\nEn deltagare', 'En deltagare'],
    ['”Det var roligt!”\n\nSedan gick alla hem.', null],
  ])('%j is said by %s', (text, attribution) => {
    const quote = interview(`${head}Hur?\nBra.\n\n${text}`).content[1];
    expect(quote).toMatchObject({ __component: 'content.pull-quote', attribution });
  });

  test('a sentence with two quotes in it is a paragraph', () => {
    const { content } = interview(`${head}Hur?\n”Bra”, sa hon, och sedan ”mycket bra”`);
    expect(kinds(content)).toEqual(['question-answer']);
  });
});

describe('the picture', () => {
  test('with its caption on top stands on top', () => {
    const text = head.replace(
      'Ingress',
      'Bild på Bo Ek\nBo Ek, chef, Ny kommun. Foto: Li Ro\n\nIngress',
    );
    const fields = interview(`${text}Varför?\nDärför.`);
    expect(fields).toMatchObject({
      portraitPlacement: 'top',
      portrait: { alt: 'Bild på Bo Ek', credit: 'Li Ro' },
      interviewee: { name: 'Bo Ek', title: 'chef', organisation: 'Ny kommun' },
      lead: 'Ingress här.',
    });
    expect(lost(`${text}Varför?\nDärför.`)).toEqual([]);
  });

  test('without an alt text: said in the notes', () => {
    const text = `${head}Varför?\nDärför.\n\nBo Ek, chef, Ny kommun (Foto: Li Ro)`;
    expect(interview(text).portrait).toMatchObject({ alt: null, credit: 'Li Ro' });
    expect(codes(text)).toContain('picture_without_alt');
  });

  test('in the middle stays in the middle', () => {
    const { content } = interview(`${head}A?\nJa.\n\nTorget. Foto: Li Ro\n\nB?\nNej.`);
    expect(kinds(content)).toEqual(['question-answer', 'figure', 'question-answer']);
  });
});

test('a long page loses nothing', () => {
  const parts = Array.from(
    { length: 300 },
    (_, index) => `Fråga ${index}?\nSvar ${index}. ${'Ett långt ord. '.repeat(40)}\n`,
  );
  const text = head + parts.join('\n');
  expect(interview(text).content).toHaveLength(300);
  expect(lost(text)).toEqual([]);
});

test('lines broken at a fixed width are put together again', () => {
  const text = `${head}Varför valde ni att vara med på den stora nationella veckan\noch hur kändes det?\nVi valde det eftersom det är det bästa sättet vi vet att lära\nav andra kommuner och regioner, och dessutom så är det en fest\nför alla som tycker om att prova nya saker i det som är vanligt\noch vardagligt.`;
  const [part] = interview(text).content;
  expect(part).toMatchObject({
    question: expect.stringMatching(/veckan och hur kändes det\?$/) as string,
  });
  expect('answer' in (part ?? {}) && part).toMatchObject({ answer: [{ type: 'paragraph' }] });
});

test('a page without a title is refused', () => {
  expect(() => parsePage('\n \n2020-01-01\n')).toThrow('no title');
});
