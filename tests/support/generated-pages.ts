/**
 * Pages of the old site, put together at random from what made the import stumble. Each bit of text
 * holds a word that no other has, so that it is known who said what.
 */
export type Voice =
  'title' | 'lead' | 'question' | 'answer' | 'quote' | 'attribution' | 'picture' | 'nobody';

export interface Bit {
  word: string;
  voice: Voice;
  /** Which question it asks or answers. */
  of: number;
  line: number;
}

export interface GeneratedPage {
  text: string;
  interview: boolean;
  bits: Bit[];
}

/** The same page for the same seed. */
export function generatedPage(seed: number): GeneratedPage {
  const random = generator(seed);
  const page = new Writer(random, seed);
  const interview = random() < 0.8;
  writeHead(page, interview);
  page.gap();
  page.say('lead', `Under veckan ${page.word()} vi många.`);
  page.gap();
  if (interview) writeQuestions(page);
  else writeNews(page);
  return { text: page.text(), interview, bits: page.bits() };
}

type Random = () => number;

/** mulberry32: small, fast, and the same everywhere. */
function generator(seed: number): Random {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Writer {
  private readonly lines: { text: string; voice?: Voice; of: number }[] = [];
  private count = 0;

  constructor(
    readonly random: Random,
    private readonly seed: number,
  ) {}

  pick<T>(...from: T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  chance = (share: number) => this.random() < share;

  /** A word of its own, with letters that must come through. */
  word(): string {
    this.count += 1;
    return `å${[...String(this.seed * 1000 + this.count)].map((digit) => 'bdfghjklmn'[Number(digit)]).join('')}ö`;
  }

  say(voice: Voice, text: string, of = -1): void {
    this.lines.push({ text, voice, of });
  }

  plain(text: string): void {
    this.lines.push({ text, of: -1 });
  }

  gap(): void {
    if (this.lines.at(-1)?.text !== '') this.plain(this.pick('', '', '\u00A0'));
  }

  text(): string {
    const end = this.pick('\n', '\n', '\r\n');
    const text = this.lines.map((line) => line.text + this.pick('', '', ' ')).join(end);
    return this.chance(0.15) ? text.normalize('NFD') : text;
  }

  bits(): Bit[] {
    return this.lines.flatMap(({ text, voice, of }, index) =>
      voice === undefined
        ? []
        : (text.match(/å[bdfghjklmn]+ö/gu) ?? []).map((word) => ({
            ...{ word, voice, of },
            line: index + 1,
          })),
    );
  }
}

function writeHead(page: Writer, interview: boolean): void {
  if (page.chance(0.6)) page.plain('« Alla nyheter');
  if (page.chance(0.2)) page.say('picture', `Torget ${page.word()}. Foto: Åke Alm`);
  const date = () => {
    page.plain(
      page.pick(
        ...['2020-06-11', 'Torsdag 11 juni 2020', '11/6 2020', 'Publicerad 11 juni 2020'],
        ...['2020-06-11 kl. 10', 'den\u00A011 juni 2020', '20200611', 'tors 11 jun 2020'],
      ),
    );
  };
  const space = page.pick(' ', '\u00A0');
  const title = () => {
    if (interview)
      page.say(
        'title',
        `Hallå där arrangör | Bo${space}Ek, ${page.pick('Lunds kommun', 'Foto Graf kommun')} ${page.word()}`,
      );
    else page.say('title', `Nytt labb ${page.word()} i Lund`);
  };
  const order = page.chance(0.8) ? [date, title] : [title, date];
  for (const write of order) {
    write();
    if (page.chance(0.5)) page.gap();
  }
}

function writeQuestions(page: Writer): void {
  const style = page.pick(
    ...['plain', 'plain', 'loose', 'stars', 'bold', 'hash', 'dash', 'label', 'number', 'dashed'],
  );
  const count = 2 + Math.floor(page.random() * 4);
  for (let of = 0; of < count; of += 1) {
    writeQuestion(page, style, of, count);
    writeAnswer(page, style, of);
    for (let turn = 0; turn < 2; turn += 1) if (page.chance(0.35)) writeBetween(page, of);
  }
  if (page.chance(0.6)) {
    page.gap();
    if (page.chance(0.5)) page.plain('Bild på Bo Ek');
    page.say('picture', `Bo Ek, ${page.word()}, Lunds kommun. Foto: Åke Alm`);
  }
  if (page.chance(0.3)) {
    page.gap();
    page.say('nobody', `Kontakt: ${page.word()}, 046-35 50 00`);
  }
}

function writeQuestion(page: Writer, style: string, of: number, count: number): void {
  page.gap();
  const word = page.word();
  // Most of them have a mark; one without stands among others that do.
  const bare = of > 0 && of < count - 1 && page.chance(0.3);
  const text = bare
    ? page.pick(`Berätta om ${word}.`, `Beskriv en kväll med ${word}`)
    : page.pick(
        `Varför ${word} ni?`,
        `Hur gick det med ${word} 🍂? 🍂`,
        `Vad ${word}? Och hur då?`,
        page.chance(0.2)
          ? `${'Ni har hållit på länge '.repeat(25)}och ${word}, varför?`
          : `${word}?`,
      );
  const set: Record<string, string> = {
    stars: `**${text}**`,
    bold: page.pick(`<b>${text}</b>`, `<strong>${text}</strong>`),
    hash: `## ${text}`,
    dash: `– ${text}`,
    label: `Fråga: ${text}`,
    number: `${of + 1}. ${text}`,
  };
  page.say('question', set[style] ?? text, of);
  if (style === 'loose' || (style === 'hash' && page.chance(0.5))) page.gap();
}

function writeAnswer(page: Writer, style: string, of: number): void {
  const say = (text: string) => {
    page.say('answer', style === 'dashed' ? `– ${text}` : text, of);
  };
  const sentences = [
    () => `Vi ${page.word()} tillsammans, ca 40 minuter varje dag.`,
    () => `Vi tävlar i text, film och foto: bästa ${page.word()} visas på torget.`,
    () => `Leila: Jag ${page.word()} på måndagar.`,
    () => `Foto: vi ${page.word()} allt som rörde sig.`,
    () => `Det blev medborgar\u00ADdialog ${page.word()} (red. i Lund).`,
    () => `Vi undrade ofta. Vad ${page.word()} vi egentligen?`,
    () => `می‌خواهید ${page.word()} 👩🏽‍🔬 är alla med.`,
    () => `Se https://exempel.se/cykel där ${page.word()} finns.`,
    () => `”Bra”, sa hon om ${page.word()}, ”mycket bra”`,
    () => `${page.word()}!`,
  ];
  say(page.pick(...sentences)());
  if (page.chance(0.4)) {
    page.gap();
    say(page.pick(...sentences)());
  }
  if (page.chance(0.25)) {
    page.say('answer', `Tre saker ${page.word()}:`, of);
    for (let item = 0; item < 3; item += 1) page.say('answer', `• en ${page.word()}`, of);
  }
}

/** What stands between two answers and is in nobody's. */
function writeBetween(page: Writer, of: number): void {
  page.gap();
  const word = page.word();
  const kinds = [
    () => {
      page.say('quote', `”Den ${word} var god!”`);
      if (page.chance(0.6)) page.gap();
      page.say(
        ...page.pick<[Voice, string]>(
          ['attribution', `Citat från en ${page.word()}`],
          ['attribution', `– Eva, ${page.word()}`],
          ['attribution', `Eva Ek, ${page.word()}`],
          ['nobody', `Recept och ${page.word()}`],
        ),
      );
    },
    () => {
      page.say('picture', `Torget ${word}. ${page.pick('Foto', 'Fotograf', 'FOTO')}: Åke Alm`);
    },
    () => {
      page.plain('Foto: Privat');
    },
    () => {
      page.say('nobody', `Det säger ${word}`);
      page.gap();
      page.say('nobody', `Vi vågade ${page.word()} inte tro på det från början, säger chefen.`);
    },
    () => {
      page.say('answer', `Läs mer om ${word} på https://exempel.se/cykel`, of);
    },
    () => {
      page.say('nobody', `Senast uppdaterad: ${word}`);
    },
  ];
  page.pick(...kinds)();
}

function writeNews(page: Writer): void {
  for (let turn = 0; turn < 5; turn += 1) {
    const heading = page.pick(`Recept och ${page.word()}`, `Vad händer ${page.word()} nu?`);
    if (page.chance(0.5)) {
      page.say('nobody', heading);
      if (page.chance(0.7)) page.gap();
    }
    page.say('nobody', `Bygget ${page.word()} i augusti och beräknas vara klart i oktober.`);
    if (page.chance(0.3)) writeBetween(page, -1);
    page.gap();
  }
}
