import fc from 'fast-check';
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
    expect(codes(fixture)).toEqual([
      'navigation',
      'attribution_read',
      'link_without_address',
      'picture_read',
      'picture_without_file',
    ]);
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

describe('questions', () => {
  const asked = (text: string) =>
    interview(text).content.flatMap((part) => ('question' in part ? [part.question] : []));

  test('that somebody asks in an answer are part of the answer', () => {
    const text = `${head}A?\nJa.\n\nVi undrade mycket. Vad vill vi egentligen?\n\nSedan hände det.\n\nB?\nNej.\nEller vad tror du?\nVi får se.`;
    expect(asked(text)).toEqual(['A?', 'B?']);
  });

  test('stand close together on a page without blank lines', () => {
    expect(asked('Hallå där | X, Y\n2025-01-01\nIngress.\nA?\nJa.\nB?\nNej.')).toEqual([
      'A?',
      'B?',
    ]);
  });

  test('with a blank line before the answer, and with numbers', () => {
    expect(asked(`${head}1. A?\n\nJa.\n\n2. B?\n\nNej.`)).toEqual(['1. A?', '2. B?']);
  });

  test('two under each other share an answer', () => {
    expect(asked(`${head}A?\nB?\nJa.`)).toEqual(['A?\nB?']);
  });

  test('without an answer at the end are text', () => {
    expect(asked(`${head}A?\nJa.\n\nOch du?`)).toEqual(['A?']);
  });
});

describe('links', () => {
  test.each([
    ['Läs mer här: h22.example', 'https://h22.example'],
    ['Se sändningen: https://a.example/b', 'https://a.example/b'],
    ['www.a.example', 'https://www.a.example'],
    ['Filmerna finns här: Alla filmer', null],
    ['Läs mer här', null],
  ])('%j leads to %s', (text, url) => {
    const page = `${head}A?\nJa.\n\n${text}`;
    expect(interview(page).content[1]).toMatchObject({ __component: 'content.call-out', url });
    expect(codes(page).includes('link_without_address')).toBe(url === null);
  });

  test.each(['Det här lärde vi oss: mod', 'Så här: vi provade', 'Tre saker: mod, lust och tid'])(
    '%j is a sentence',
    (text) => {
      expect(kinds(interview(`${head}A?\nJa.\n\n${text}`).content)).toEqual(['question-answer']);
    },
  );
});

test('the label on a line of its own is the label', () => {
  const text = 'Hallå där arrangör\nBo Ek, Ny kommun\n2025-01-01\n\nIngress.\n\nA?\nJa.';
  expect(interview(text)).toMatchObject({
    seriesLabel: 'Hallå där arrangör',
    title: 'Bo Ek, Ny kommun',
    lead: 'Ingress.',
  });
  expect(lost(text)).toEqual([]);
});

test('a title in quotation marks is no navigation', () => {
  expect(parsePage('«Vi vågar»\n2025-01-01\n\nText.').fields.title).toBe('«Vi vågar»');
});

test('a short line before a paragraph of an article is a heading', () => {
  const page = parsePage('Titel\n2025-01-01\n\nIngress.\n\nSå gick det\n\nDet gick bra för alla.');
  expect(page.fields.content[0]).toMatchObject({
    body: [{ type: 'heading' }, { type: 'paragraph' }],
  });
});

describe('whatever a page is made of, every word is in the draft in order', () => {
  const parts = [
    ...['Varför?\nDärför att.', 'Hur då?\n\nSå här gick det till.', 'Vad?\n– Det.\n– Och det.'],
    ...['Ett stycke. Eller två?', 'Två saker:\n• ett\n• två', 'Lista:\n1. ett\n2. två\n4. fyra'],
    ...['”Citat!”\n\n– Eva, chef', '”A”, sa hon, ”B”', '”Början.\n\nSlutet.”', '”Öppet citat'],
    ...['Läs mer här: www.a.example', 'Filmer finns här: Alla', 'Se http://b.example/x.'],
    ...['Bild på torget', 'Torget. Foto: Bo Ek', 'Foto: Bo Ek', 'Bild på Bo Ek\n\nBo Ek, chef'],
    ...[
      '- ensam',
      '- ett\n- två',
      '12. tolv',
      '|',
      '?',
      'Mellanrubrik',
      '2025-02-02',
      '« Alla nyheter',
    ],
  ];
  const counted = (text: string) => [...wordsIn(text)].sort();

  test('in 2,000 pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (chosen, gap) => {
          const text = ['Rubrik | Bo Ek, Y', '2025-01-01', ...chosen].join(gap);
          const page = parsePage(text);
          expect(page.notes.filter((note) => note.level === 'lost')).toEqual([]);
          const own = page.type === 'interview' ? page.fields.portrait : page.fields.hero;
          const kept = [...wordsOf(page), ...figureWords(own)].filter(
            (word) => !/^(Foto|\d+)$/.test(word),
          );
          const nav = page.notes.filter((note) => note.code === 'navigation').length;
          let rest = text;
          for (let index = 0; index < nav; index += 1)
            rest =
              index === 0
                ? rest.replace('« Alla nyheter', '')
                : rest.replace(/« Alla nyheter(?![^]*« Alla nyheter)/, '');
          const words = counted(rest).filter((word) => !/^(Foto|\d+)$/.test(word));
          expect(kept.sort()).toEqual(words);
        },
      ),
      { numRuns: 2_000 },
    );
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
