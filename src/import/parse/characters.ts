import { cleanText, joinsAt } from '../../kernel/text';
import { note } from './notes';
import { type Note } from './types';

/**
 * Control characters (white space is none), non-characters and half surrogate pairs: nobody sees
 * them and databases refuse some. Unicode 16, chapter 23: "Control Codes", "Noncharacters".
 */
const control =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** U+200C and U+200D: letters of a word in Persian and Hindi, glue in an emoji. */
const joiners = /[\u200C\u200D]+/gu;

/** Soft hyphens, zero-width spaces, word joiners: about where lines break, so they stay in a line but count in no comparison. */
const breaks = /[\u00AD\u200B\u2060\uFEFF]/gu;
const breaksAtAnEnd = /^[\u00AD\u200B\u2060\s]+|[\u00AD\u200B\u2060\s]+$/gu;

/**
 * A line as it is written to a draft: cleaned as on every other path (`kernel/text`), without what stands
 * unseen at its ends, where a page's layout left it.
 */
export const cleaned = (raw: string): string =>
  cleanText(raw.replace(control, '')).replace(breaksAtAnEnd, '');

/** Without what nobody sees, so that a word of the file is a word of the draft. */
export const withoutUnseen = (raw: string): string =>
  raw.replace(control, '').replace(breaks, '').normalize('NFC');

/** What was taken away from a line, and what in it looks as if the file had been saved wrongly. */
export function characterNotes(raw: string, line: number): Note[] {
  const notes: Note[] = [];
  const controls = codesOf(raw.match(control));
  if (controls !== '')
    notes.push(
      note(
        line,
        'warning',
        'control_character',
        `Tecken som inte hör hemma i text togs bort (${controls}): läs raden i utkastet.`,
        `Characters that do not belong in a text were taken away (${controls}): read the line in the draft.`,
      ),
    );
  // The first character of a file may be its mark of byte order.
  const hidden = [...(raw.replace(/^\uFEFF/u, '').match(/\uFEFF/gu) ?? []), ...looseJoiners(raw)];
  if (hidden.length > 0)
    notes.push(
      note(
        line,
        'info',
        'invisible_character',
        `Osynliga tecken togs bort (${codesOf(hidden)}).`,
        `Invisible characters were taken away (${codesOf(hidden)}).`,
      ),
    );
  if (/[\v\f\u0085\u2028\u2029]/u.test(raw))
    notes.push(
      note(
        line,
        'info',
        'page_break',
        'Ett tecken för ny sida eller mjuk radbrytning lästes som radbrytning.',
        'A sign of a new page or a soft line break was read as a line end.',
      ),
    );
  if (/\uFFFD|Ã[¤¥¶„…–©]|â€[œ”™“]/u.test(raw))
    notes.push(
      note(
        line,
        'warning',
        'unreadable_character',
        'Raden har tecken som gick förlorade innan importen (�, Ã¥): skriv rätt i utkastet.',
        'The line has characters that were lost before the import (�, Ã¥): correct them in the draft.',
      ),
    );
  return notes;
}

function looseJoiners(raw: string): string[] {
  const text = raw.replace(control, '').replace(/\uFEFF/gu, '');
  return [...text.matchAll(joiners)]
    .filter(({ 0: found, index }) => !joinsAt(text, index, found.length))
    .flatMap(({ 0: found }) => [...found]);
}

const codesOf = (found: readonly string[] | null) =>
  [...new Set((found ?? []).map(codeOf))].join(', ');

const codeOf = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
