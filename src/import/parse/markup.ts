import { asksWithoutMark, endsAsking } from './asking';

interface Part {
  text: string;
  raw: string;
  marked: boolean;
  /** The first of the parts that one line of the file became. */
  first: boolean;
}

/** Tags round a line that set it in bold or as a heading. */
const wrapped = /^<(b|strong|em|i|u|h[1-6])(?:\s[^<>]*)?>\s*(\S(?:.*\S)?)\s*<\/\1>$/isu;
const starred = /^(\*{1,3}|_{1,3})(?=\S)(.*\S)\1$/su;
const hashed = /^#{1,6}\s+(\S.*?)\s*#*$/su;
/** Tags at either end of a line that only say how it is set; a paragraph may go on for several lines. */
const edges =
  /^(?:<\/?(?:p|div|span|br)(?:\s[^<>]*)?\/?>\s*)+|(?:\s*<\/?(?:p|div|span|br)(?:\s[^<>]*)?\/?>)+$/giu;

/** A question in bold and its answer on the same line. */
const boldFirst =
  /^(?:(\*\*|__)(?=\S)(.+?\S)\1|<(b|strong)>\s*(\S.*?)\s*<\/\3>)\s*(?:<br\s*\/?>)?\s*(\S.*)$/isu;
/** "Fråga: … Svar: …" on one line. */
const labelled =
  /^((?:fråga|f|q)\s*\d*\s*[:.]\s*.+?[?？؟])\s+((?:svar|s|a)\s*\d*\s*[:.]\s*\S.*)$/isu;

/**
 * A line without the marks of bold and headings that some saved pages keep (`**Varför?**`,
 * `<strong>Varför?</strong>`, `## Varför?`); one that holds a question and its answer becomes two.
 * Marks inside a sentence are left as they were typed.
 */
export function withoutMarkup(text: string, raw: string): Part[] {
  const whole = unwrapped(text);
  const words = withoutTags(raw);
  const bold = whole.marked ? null : boldFirst.exec(whole.text);
  const asked = bold?.[2] ?? bold?.[4];
  if (asked !== undefined && bold?.[5] !== undefined)
    if (endsAsking(asked) || asksWithoutMark(asked))
      return two(asked, withoutTags(bold[5]).trim(), words, true);
  const bare = whole.text.includes('<') ? withoutTags(whole.text).trim() : whole.text;
  if (whole.marked || bare !== text)
    return bare === '' ? [] : [{ text: bare, marked: whole.marked, raw: words, first: true }];
  const pair = labelled.exec(text);
  if (pair?.[1] !== undefined && pair[2] !== undefined) return two(pair[1], pair[2], raw, false);
  return [{ text, raw, marked: false, first: true }];
}

/** The file's own words stand with the first of the two: they are compared in order. */
const two = (asked: string, answer: string, raw: string, marked: boolean): Part[] => [
  { text: asked, raw, marked, first: true },
  { text: answer, raw: '', marked: false, first: false },
];

function unwrapped(text: string): { text: string; marked: boolean } {
  let rest = text;
  let marked = false;
  for (let turn = 0; turn < 6; turn += 1) {
    const bare = rest.replace(edges, '');
    const tag = wrapped.exec(bare);
    const star = starred.exec(bare);
    const hash = hashed.exec(bare);
    if (tag?.[2] !== undefined && !tag[2].toLowerCase().includes(`</${tag[1]?.toLowerCase()}>`)) {
      marked = true;
      rest = tag[2];
    } else if (star?.[2] !== undefined && !star[2].includes(star[1]?.charAt(0) ?? '')) {
      marked = true;
      rest = star[2];
    } else if (hash?.[1] !== undefined) {
      marked = true;
      rest = hash[1];
    } else return { text: bare, marked };
  }
  return { text: rest, marked };
}

/** The tags are understood, and no words of the page; those of bold may stand in the middle of one. */
const withoutTags = (raw: string) =>
  raw
    .replace(/<\/?(?:b|strong|em|i|u|span)(?:\s[^<>]*)?>/giu, '')
    .replace(/<\/?(?:p|div|h[1-6]|br)(?:\s[^<>]*)?\/?>/giu, ' ');
