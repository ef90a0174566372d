import { note } from './notes';
import { type Note } from './types';

/**
 * Control characters (white space is none), non-characters and half surrogate pairs: nobody sees
 * them and databases refuse some. Unicode 16, chapter 23: "Control Codes", "Noncharacters".
 */
const control =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Soft hyphens, zero-width spaces, word joiners and marks of byte order: about where lines break. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** U+200C and U+200D: letters of a word in Persian and Hindi, glue in an emoji. */
const joiners = /[\u200C\u200D]+/gu;
const joinable = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const cursive = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]/u;

/** The text as it is written to a draft: composed, without what nobody sees, joiners where they join. */
export const cleaned = (raw: string): string =>
  raw.replace(control, '').replace(unseen, '').replace(joiners, whereTheyJoin).normalize('NFC');

/** Without what `cleaned` takes away, so that a word of the file is a word of the draft. */
export const withoutUnseen = (raw: string): string =>
  raw.replace(control, '').replace(unseen, '').normalize('NFC');

function whereTheyJoin(found: string, offset: number, text: string): string {
  const before = /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
  const after = /^./su.exec(text.slice(offset + found.length))?.[0] ?? '';
  const between = joinable.test(before) && joinable.test(after);
  return between || cursive.test(before) || cursive.test(after) ? found : '';
}

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
  const hidden = [...(raw.replace(/^\uFEFF/u, '').match(unseen) ?? []), ...looseJoiners(raw)];
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
  const loose: string[] = [];
  raw
    .replace(control, '')
    .replace(unseen, '')
    .replace(joiners, (...args: [string, number, string]) => {
      if (whereTheyJoin(...args) === '') loose.push(...args[0]);
      return args[0];
    });
  return loose;
}

const codesOf = (found: readonly string[] | null) =>
  [...new Set((found ?? []).map(codeOf))].join(', ');

const codeOf = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
