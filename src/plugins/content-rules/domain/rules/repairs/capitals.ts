/** Fewer letters than this may be an abbreviation, or two. */
const FEWEST_LETTERS = 12;

/** A line in which every letter is a capital, as long as a sentence: some screen readers spell it, and it is hard to read. */
export function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= FEWEST_LETTERS &&
    /\p{L}\s+\p{L}/u.test(text) &&
    letters.every((letter) => letter === letter.toLocaleUpperCase('sv'))
  );
}

/** The same in small letters, with a capital where a sentence begins. Names are for the writer to mend. */
export const allCapitals = (text: string): string =>
  isAllCapitals(text)
    ? text
        .toLocaleLowerCase('sv')
        .replace(/(^\P{L}*|[.!?]\s+)(\p{Ll})/gu, (_all, before: string, letter: string) => {
          return before + letter.toLocaleUpperCase('sv');
        })
    : text;
