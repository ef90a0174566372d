import { parsePage } from '../../../src/import/parse/parse-page';
import { type Content, type ParsedPage } from '../../../src/import/parse/types';
import { textOf } from '../../../src/import/read-file';

/** Faults that were found on pages of the old site, each with its kin. Nothing is lost in any of them. */
const label = 'Hallå där arrangör | Bo Ek, Lunds kommun';
const top = `« Alla nyheter\n2020-06-11\n${label}\n\nEn kort ingress om veckan.\n\n`;
const first = 'Varför är ni med?\nFör att lära.\n\n';
const last = 'Hur gick det?\nBra.';

const read = (text: string): ParsedPage => {
  const page = parsePage(text);
  expect(page.notes.filter(({ level }) => level === 'lost')).toEqual([]);
  return page;
};
const parts = (text: string): Content[] => read(text).fields.content;
const asked = (text: string) =>
  parts(text).flatMap((part) => ('question' in part ? [part.question] : []));
const codes = (page: ParsedPage) => page.notes.map(({ code }) => code);
const noted = (text: string, code: string) =>
  read(text)
    .notes.filter((note) => note.code === code)
    .map((note) => note.line);

describe('dates', () => {
  test.each([
    ...['Torsdag 11 juni 2020', 'den 11 juni 2020', 'torsdagen den 11 juni 2020', '11 jun 2020'],
    ...['11/6 2020', '11/6-2020', '11/06/2020', '11.6.2020', '2020-06-11 kl. 10', '20200611'],
    ...['2020-06-11, kl 10-12', 'Publicerad: tor, 11 jun 2020 10:15:00 GMT', 'to 11/6 2020'],
    ...['2020-06-11 10:30', '2020-06-11T10:30:00+02:00', '2020/06/11', '200611', '11/6 -20'],
    ...['Publicerad 11 juni 2020', 'Publicerad: 2020-06-11', 'tors 11 juni 2020', '11:e juni 2020'],
    ...['11\u00A0juni\u00A02020', '2020‑06‑11', 'June 11, 2020', '11 JUNI 2020', '11 juni, 2020'],
    ...['Publicerad 11 juni 2020 kl 10.15 | Uppdaterad 12 juni 2020', 'Nyhet | 11 juni 2020'],
  ])('%s is a date and no title', (date) => {
    const text = `« Alla nyheter\n${date}\n${label}\n\nIngress.\n\n${first}${last}`;
    expect(read(text).fields).toMatchObject({ date: '2020-06-11', title: 'Bo Ek, Lunds kommun' });
    expect(noted(text, 'date_read')).toEqual([2]);
  });

  test.each(['tors 11 jun', '11/6', '31 juni 2020', '06/25/2020', '11 juni'])(
    '%s is no whole date: it stands as text, is no title, and is noted',
    (date) => {
      const { fields, notes } = read(`${date}\n${label}\n\nIngress.\n\n${first}${last}`);
      expect(fields).toMatchObject({ date: null, title: 'Bo Ek, Lunds kommun' });
      expect(fields.lead).toContain(date);
      expect(notes).toContainEqual(expect.objectContaining({ line: 1, code: 'no_date' }));
    },
  );

  test.each(['Publicerad den 11 juni 2020 av Anna Ek', '11 juni 2020 - Lund'])(
    'other words beside a date stand as text: %s',
    (line) => {
      const { fields, notes } = read(`${line}\n${label}\n\nIngress.\n\n${first}${last}`);
      expect(fields).toMatchObject({ date: '2020-06-11', title: 'Bo Ek, Lunds kommun' });
      expect(fields.lead).toContain(line);
      expect(notes).toContainEqual(expect.objectContaining({ line: 1, code: 'date_read' }));
    },
  );

  test('a title with a date in it is a title', () => {
    expect(read('Så blir den 11 juni 2020\n2020-05-01\n\nText.').fields).toMatchObject({
      title: 'Så blir den 11 juni 2020',
      date: '2020-05-01',
    });
  });
});

describe('the title', () => {
  test.each([
    'Torget i Lund. Foto: Åke Alm',
    'Foto: Åke Alm',
    'Bild på Bo Ek',
    'Publicerad:',
    'Bo Ek, samordnare, Lunds kommun',
    'Bo Ek är samordnare och bor i Lund.',
  ])('is not the caption above the date: %s', (caption) => {
    const text = `« Alla nyheter\n${caption}\n2020-06-11\n${label}\n\nIngress.\n\n${first}${last}`;
    expect(read(text).fields).toMatchObject({ title: 'Bo Ek, Lunds kommun', date: '2020-06-11' });
  });

  test.each(['Publicerad:', 'Torsdag'])('of news is no %s', (line) => {
    const { fields, notes } = read(`${line}\n2020-06-12\nSoppa på torget\n\nIngress.\n\nText.`);
    expect(fields).toMatchObject({ title: 'Soppa på torget', date: '2020-06-12' });
    expect(notes).toContainEqual(expect.objectContaining({ line: 1, code: 'above_title' }));
  });

  test('of news is the line below the date where sentences stand above it', () => {
    const text = 'Soppan kokades på torget. Foto: Åke Alm\n2020-06-12\nSoppa på torget\n\nText.';
    expect(read(text).fields).toMatchObject({
      title: 'Soppa på torget',
      hero: { caption: 'Soppan kokades på torget.', credit: 'Åke Alm' },
    });
  });
});

describe('photographers', () => {
  test.each([
    'Vi tävlar i text, film och foto: bästa bidraget visas på torget.',
    'Vi visade film och foto: Alla Fick Se.',
    'Foto: vi tog bilder på allt som rörde sig.',
    'Det fanns tre stationer, bild: måla, ljud: spela.',
  ])('are not read out of a sentence: %s', (sentence) => {
    for (const text of [
      `${top}Varför?\n${sentence}\n\n${last}`,
      `${top}${first.trim()}\n\n${sentence}\n\n${last}`,
    ]) {
      const content = parts(text);
      expect(JSON.stringify(content)).toContain(sentence);
      expect(content.map((part) => part.__component)).not.toContain('content.figure');
    }
  });

  test.each([
    ['Torget i Lund. Foto: Åke Alm', 'Torget i Lund.', 'Åke Alm'],
    ['Torget i Lund. Fotograf: Åke Alm', 'Torget i Lund.', 'Åke Alm'],
    ['Torget i Lund. Foto Åke Alm', 'Torget i Lund.', 'Åke Alm'],
    ['Torget i Lund (foto: Åke Alm)', 'Torget i Lund', 'Åke Alm'],
    ['Torget i Lund. Foto: Åke Alm/Lunds kommun', 'Torget i Lund.', 'Åke Alm/Lunds kommun'],
    ['Foto: Eva Ek. Kön ringlade runt hörnet.', 'Kön ringlade runt hörnet.', 'Eva Ek'],
    ['Foto: privat', null, 'privat'],
  ])('are read out of %s', (line, caption, credit) => {
    const text = `${top}${first}${line}\n\n${last}`;
    expect(parts(text)[1]).toMatchObject({ __component: 'content.figure', caption, credit });
    expect(noted(text, 'picture_read')).toEqual([10]);
  });

  test('the portrait is seen with a contact below it, which is in nobody’s answer', () => {
    const text = `${top}${first}${last}\n\nBo Ek, samordnare, Lunds kommun. Foto: Åke Alm\n\nKontakt: bo@exempel.se`;
    const { fields } = read(text);
    expect(fields).toMatchObject({
      portrait: { credit: 'Åke Alm' },
      interviewee: { name: 'Bo Ek', title: 'samordnare' },
    });
    expect(fields.content.at(-1)).toMatchObject({ __component: 'content.rich-text' });
  });
});

describe('quotes', () => {
  test.each([
    ['Recept och öppettider', '\n\n'],
    ['Recept och öppettider', '\n'],
    ['– Vi vågade inte tro på det, säger enhetschef Åke Holm.', '\n\n'],
    ['Det säger cheferna', '\n\n'],
    ['Region Skåne', '\n\n'],
  ])('are not said by what stands below them: %s', (line, gap) => {
    const text = `2020-06-12\nSoppa\n\nIngress.\n\n”Den var god”${gap}${line}\n\nSoppan kokas i tre timmar och serveras klockan tolv.`;
    expect(parts(text)[0]).toMatchObject({ __component: 'content.pull-quote', attribution: null });
  });

  test('whoever is read as having said one is noted', () => {
    const text = `${top}${first}”Det var roligt!”\n\nEva Ek, deltagare\n\n${last}`;
    expect(parts(text)[1]).toMatchObject({ attribution: 'Eva Ek, deltagare' });
    expect(noted(text, 'attribution_read')).toEqual([12]);
  });

  test('a question is no attribution', () => {
    expect(asked(`${top}${first}”Det var roligt!”\n${last}`)).toContain('Hur gick det?');
  });
});

describe('questions', () => {
  test.each([
    ['**Varför är ni med?**', 'Varför är ni med?'],
    ['__Varför är ni med?__', 'Varför är ni med?'],
    ['*Varför är ni med?*', 'Varför är ni med?'],
    ['## Varför är ni med?', 'Varför är ni med?'],
    ['<b>Varför är ni med?</b>', 'Varför är ni med?'],
    ['<p><strong>Varför är ni med?</strong></p>', 'Varför är ni med?'],
    ['<h2>Berätta om veckan</h2>', 'Berätta om veckan'],
    ['**Berätta om veckan.**', 'Berätta om veckan.'],
    ['– Varför är ni med?', '– Varför är ni med?'],
    ['- Varför är ni med?', '- Varför är ni med?'],
    ['Fråga: Varför är ni med?', 'Fråga: Varför är ni med?'],
    ['1. Varför är ni med?', '1. Varför är ni med?'],
    ['Berätta om veckan.', 'Berätta om veckan.'],
    ['Beskriv en kväll som du minns', 'Beskriv en kväll som du minns'],
    ['Något mer du vill säga', 'Något mer du vill säga'],
    ['Vad är viktigast:', 'Vad är viktigast:'],
    ['Och framtiden…', 'Och framtiden…'],
    ['Hur går det till hösten? 🍂', 'Hur går det till hösten? 🍂'],
    ['چرا آمدید؟', 'چرا آمدید؟'],
    [`${'Ni har hållit på länge '.repeat(25)}men varför?`, undefined],
  ])('%s is one', (line, question) => {
    const text = `${top}${last}\n\n${line}\nFör att lära.\n\nVad händer nu?\nMer.`;
    expect(asked(text)).toEqual(['Hur gick det?', question ?? line, 'Vad händer nu?']);
  });

  test.each([
    ['all in bold', '**A är vad?**\nJa.\n\n**Berätta om B.**\nDet är B.\n\n**Och C**\nDet är C.'],
    ['all with a dash', '– A är vad?\nJa.\n\n– Vad är B?\nDet är B.\n\n– Vad är C?\nDet är C.'],
    ['dashes on both', '– Vad är A?\n– Ja.\n\n– Vad är B?\n– Det är B.\n\n– Vad är C?\n– C.'],
    ['bold, one line', '**Vad är A?** Ja.\n\n**Vad är B?** Det är B.\n\n**Berätta om C.** Nej.'],
    ['labels', 'Fråga: Vad är A?\nSvar: Ja.\n\nFråga: Är B?\nSvar: B.\n\nFråga: Är C?\nSvar: C?'],
    ['no marks at all', 'VAD ÄR A\nDet är A.\n\nVAD ÄR B\nDet är B.\n\nBeskriv C\nDet är C.'],
    [
      'HTML',
      '<p><b>Vad är A?</b><br>Ja.</p>\n<p><b>Är B?</b><br/>\nB</p>\n<p><b>Är C?</b></p>\n<p>C.</p>',
    ],
    [
      'one asked and answered by asking',
      'Är A?\n\nJa.\n\nÄr B?\n\nDet får vi se. Tror ni?\n\nÄr C?\n\nC.',
    ],
    ['headings', '# Vad är A?\n\nJa.\n\n# Berätta om B\n\nDet är B.\n\n# Vad är C?\n\nC.'],
  ])('%s: three of them', (_, body) => {
    expect(asked(`${top}${body}`)).toHaveLength(3);
  });

  test('an interview without any says so, and is not all lead', () => {
    const { fields, notes } = read(`${label}\n2020-06-11\n\nIngress.\n\nText.\n\nMer text.`);
    expect([fields.lead, fields.content.length]).toEqual(['Ingress.', 1]);
    expect(notes.map(({ code }) => code)).toContain('no_questions');
  });

  test('labels in answers stay words of the answer, also where they ask', () => {
    const text = `${top}Vad skrattar ni åt?\nBo: Åt oss.\n\nLeila: Vad skulle det annars vara?\nBo: Nej.\n\n${last}`;
    expect(asked(text)).toEqual(['Vad skrattar ni åt?', 'Hur gick det?']);
    expect(JSON.stringify(parts(text)[0])).toContain('Leila: Vad');
  });

  test('answers with a dash that end by asking are answers', () => {
    const text = `${top}Varför?\n– Vi ville. Vem vill inte?\n\nHur då?\n– Så här.\n\n– Eller hur?\n\nNär?\n– Nu.`;
    expect(asked(text)).toEqual(['Varför?', 'Hur då?', 'När?']);
  });

  test.each([
    'Bilder: Eva Alm',
    'Illustration: Eva Alm',
    '© Eva Alm',
    'Senast uppdaterad: 2020-07-01',
  ])('%s is in nobody’s answer, and noted', (line) => {
    const text = `${top}${first}${line}\n\n${last}`;
    expect(parts(text)[1]).toMatchObject({ __component: 'content.rich-text' });
    expect(noted(text, 'own_text')).toEqual([10]);
  });

  test('a heading is in nobody’s answer, and noted', () => {
    const text = `${top}${first}Det säger cheferna\n\nVi vågade inte tro på det från början.\n\n${last}`;
    expect(parts(text)[1]).toMatchObject({ __component: 'content.rich-text' });
    expect(noted(text, 'own_text')).toEqual([10]);
  });
});

describe('news', () => {
  test.each([
    ['one question', 'Vad händer nu?\n\nBygget börjar i augusti.'],
    ['one right above its text', 'Vad händer nu?\nBygget börjar i augusti.'],
    ['two', 'Vem får komma?\n\nAlla får komma hit.\n\nVad händer nu?\n\nBygget börjar i augusti.'],
  ])('with %s in its headings is news', (_, body) => {
    const page = read(`2020-06-11\nNytt labb i Lund\n\nLabbet öppnar.\n\nDet är öppet.\n\n${body}`);
    expect(page.type).toBe('article');
    expect(JSON.stringify(page.fields.content)).toContain('"heading"');
    expect(codes(page)).toContain('read_as_news');
  });

  test('questions to a "ni" are an interview without a label, and noted', () => {
    const page = read(
      'Labbet i Lund\n2020-06-11\n\nIngress.\n\nVad gör ni?\nAllt.\n\nNär har ni öppet?\nNu.',
    );
    expect([page.type, codes(page).includes('read_as_interview')]).toEqual(['interview', true]);
  });
});

describe('links', () => {
  test.each([
    'Läs mer om cykeln på https://exempel.se/cykel',
    'Läs mer om cykeln: se https://exempel.se/cykel',
    'Anmäl dig på https://exempel.se/cykel.',
    'Mer information finns här: https://exempel.se/cykel (öppet för alla)',
  ])('%s keeps its address', (line) => {
    for (const text of [
      `${top}${first.trim()}\n\n${line}`,
      `Cykel\n2020-06-11\n\nText.\n\n${line}`,
    ])
      expect(JSON.stringify(parts(text))).toContain('"url":"https://exempel.se/cykel"');
  });
});

describe('people', () => {
  test.each([
    'Leila Farzan och Per-Olof Ek, Umeå kommun',
    'Leila Farzan & Per-Olof Ek, Umeå kommun',
    'Leila Farzan, Per-Olof Ek, Umeå kommun',
    'Leila Farzan, Per-Olof Ek och Bo Ek, Umeå kommun',
    'Leila och Per-Olof Ek, Umeå kommun',
  ])('several in a title are not one: %s', (title) => {
    const page = read(`Hallå där | ${title}\n2020-06-11\n\nIngress.\n\n${first}${last}`);
    expect(page.fields).toMatchObject({ interviewee: null });
    expect(codes(page)).toContain('several_interviewees');
  });

  test.each(['Bo\u00A0Ek, Lunds\u00A0kommun', 'Bo\u202FEk,\u00A0Lunds kommun'])(
    'a name with hard spaces is a name: %j',
    (title) => {
      const page = read(`Hallå där | ${title}\n2020-06-11\n\nIngress.\n\n${first}${last}`);
      expect(page.fields).toMatchObject({
        interviewee: { name: 'Bo Ek', organisation: 'Lunds kommun' },
      });
    },
  );
});

describe('characters', () => {
  const written = (text: string) => JSON.stringify(read(`Titel\n2020-06-11\n\n${text}`).fields);

  test.each(['Medborgar\u00ADdialog', 'ord\u200Bord', 'ord\u2060ord'])(
    'where a line may break stays, as on every other path: %j',
    (word) => {
      const page = read(`Titel\n2020-06-11\n\n\u00AD${word}.\u200B`);
      expect(page.fields.lead).toBe(`${word}.`);
      expect(codes(page)).toEqual([]);
    },
  );

  test.each(['می‌خواهید', 'ه‍', 'क्‍ष', '👩🏽‍🔬', '👨‍👩‍👧‍👦'])('joiners stay where they join: %s', (word) => {
    expect(written(`Ord ${word} ord.`)).toContain(word);
  });

  test.each([
    ['U+200D', 'Ett \u200D ord.', 'Ett  ord.', 'invisible_character'],
    ['U+0001', 'Med\u0001borgare.', 'Medborgare.', 'control_character'],
    ['U+FFFE', 'Med\uFFFEborgare.', 'Medborgare.', 'control_character'],
    ['U+D83D', 'Med\uD83Dborgare.', 'Medborgare.', 'control_character'],
    ['a letter taken apart', 'A\u030Angstro\u0308m.', 'Ångström.', undefined],
  ])('%s goes, and is noted', (_, typed, kept, code) => {
    expect(written(typed)).toContain(kept);
    const page = read(`Titel\n2020-06-11\n\n${typed}`);
    expect(codes(page)).toEqual(code === undefined ? [] : [code]);
  });
});

describe('bytes', () => {
  const page = Buffer.from(`${top}${first}${last}`);
  const withByte = (byte: number) =>
    textOf(Buffer.concat([page, Buffer.from(' och S'), Buffer.from([byte]), Buffer.from('ren')]));

  test.each([
    [0xf6, 'ö'],
    [0xc5, 'Å'],
    [0xc3, '\uFFFD'],
    [0x81, '\uFFFD'],
  ])('one of them that is not UTF-8 (%d) garbles no other, and is noted', (byte, char) => {
    const { text, notes } = withByte(byte);
    expect(text).toBe(`${page.toString()} och S${char}ren`);
    expect(notes).toEqual([expect.objectContaining({ line: 11, code: 'bad_byte' })]);
  });

  test('a page of Windows-1252 is read as such, and noted', () => {
    const { text, notes } = textOf(Buffer.from('Åtta räksmörgåsar i MILJÖ\x94', 'latin1'));
    expect(text).toBe('Åtta räksmörgåsar i MILJÖ”');
    expect(notes.map(({ code }) => code)).toEqual(['encoding_guessed']);
  });
});
