import fs from 'node:fs';
import path from 'node:path';

/**
 * Pages with all the traps that one real page of the old site holds: a pull quote said by somebody
 * without a name, with "(red. …)" inside; an answer of one line; "ca 40 minuter"; a number that
 * leaves something out; bullets typed as •; a link without a scheme; a weak link text; a caption that
 * also holds the photographer; an alt text that begins "Bild på"; a | in the title; trailing spaces.
 */
export interface TrapPage {
  name: string;
  file: string;
  date: string;
  slug: string;
  arranger: string;
  interviewee: { name: string; title: string };
  /** The edition that it is published under, and the one that it looks back on. */
  editions: [published: number, discussed: number];
  questions: number;
  quote: { text: RegExp; attribution: RegExp };
  /** The answer of one line. */
  shortAnswer: string;
  /** Words that must stay as vague or as exact as they are. */
  exactly: string[];
  callOuts: { linkText: string; url?: string }[];
  photographer: string;
}

/** Ours, which everybody has. Its people, places and events are invented. */
const ours: TrapPage = {
  name: 'the page of our own',
  file: path.resolve(__dirname, '../fixtures/pages/tvattstugor-i-granmyra.txt'),
  date: '2024-05-16',
  slug: 'halla-dar-arrangor-ellen-kvist-granmyra-kommun',
  arranger: 'Granmyra kommun',
  interviewee: { name: 'Ellen Kvist', title: 'utvecklingsledare' },
  editions: [2024, 2023],
  questions: 6,
  quote: {
    text: /^”Jag kom för kaffet.*\(red\. it-chef i Granmyra\).*morgon!”$/u,
    attribution: /^Citat från en av besökarna/u,
  },
  shortAnswer: 'Det säger vi inte än…',
  exactly: ['ca 40 minuter', '86 anslutningar', 'ingår inte i siffran'],
  callOuts: [
    { linkText: 'www.granmyra.example', url: 'https://www.granmyra.example' },
    { linkText: 'Sändningar från 2023' },
  ],
  photographer: 'Tor Ahlm',
};

/** The real one, which is not ours to publish: it is there only where it lies beside the project. */
const real: TrapPage = {
  name: 'the real page',
  file: path.resolve(__dirname, '../../../shared/pages/halla-dar-arrangor-helsingborg.txt'),
  date: '2020-06-11',
  slug: 'halla-dar-arrangor-annika-persson-helsingborgs-stad',
  arranger: 'Helsingborgs stad',
  interviewee: { name: 'Annika Persson', title: 'projektledare H22' },
  editions: [2020, 2019],
  questions: 6,
  quote: {
    text: /^”Detta var fantastiskt!.*\(red\. Stadsdirektör Helsingborgs stad\).*idag!”$/u,
    attribution: /^Citat från en av våra medarbetare/u,
  },
  shortAnswer: 'Vi får väl se…',
  exactly: ['ca 40 minuter', '110 uppkopplingar', 'ej medräknade'],
  callOuts: [
    { linkText: 'www.h22.se', url: 'https://www.h22.se' },
    { linkText: 'Webbsändningar från 2019' },
  ],
  photographer: 'Kristin Engholm',
};

/** The same tests for each page; one that is not there is skipped, and said to be. */
export function describeTrapPages(body: (page: TrapPage, text: string) => void): void {
  for (const page of [ours, real]) {
    const there = fs.existsSync(page.file);
    if (!there) process.stdout.write(`Skipped: ${page.name} is not at ${page.file}\n`);
    (there ? describe : describe.skip)(page.name, () =>
      body(page, there ? fs.readFileSync(page.file, 'utf8') : ''),
    );
  }
}
