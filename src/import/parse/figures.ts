import { bareCreditOf, creditedOf, type Credited } from './credits';
import { isPersonName, spaced } from './names';
import { type Figure, type Line } from './types';

const altLine = /^(bild (på|av)|porträtt (på|av)|foto(grafi)? på|picture of|portrait of)\s+\S/iu;

export interface Found {
  figure: Figure;
  length: number;
  labels: string[];
}

/** Where the lines stand: whom the title names, and which lines are somebody's question. */
export interface Surroundings {
  people: readonly string[];
  isAsked(index: number): boolean;
}

/**
 * The picture that the lines from `start` describe: an alt text, a caption with its photographer,
 * or both, in either order. The page as text has lost the picture itself.
 */
export function figureAt(lines: Line[], start: number, around: Surroundings): Found | null {
  const first = lines[start];
  if (first === undefined) return null;
  const credited = creditedOf(first.text);
  if (credited !== null) return withAltBelow(lines, start, credited, around);
  if (isAlt(first.text)) return belowAlt(lines, start, around);
  return portraitCaption(lines, start, around);
}

/** Who is in the picture, as its alt text says: "Bild på NAME" → NAME. */
const subjectOf = (alt: string) =>
  alt.replace(/^\S+\s+(på|av|of)\s+/iu, '').replace(/[.,].*$/u, '');

const isAlt = (text: string) => text.length <= 255 && altLine.test(text) && !/[?!:]$/.test(text);

const made = (alt: string | null, { caption, credit, label }: Credited, length: number): Found => ({
  figure: { alt, caption, credit },
  length,
  labels: [label],
});

function withAltBelow(lines: Line[], start: number, credited: Credited, around: Surroundings) {
  const second = lines[start + 1];
  if (second === undefined || !isAlt(second.text)) return made(null, credited, 1);
  // An alt text that has a caption of its own below it is another picture's.
  const below = belowAlt(lines, start + 1, around);
  return below.length > 1 ? made(null, credited, 1) : made(second.text, credited, 2);
}

function belowAlt(lines: Line[], start: number, around: Surroundings): Found {
  const alt = lines[start]?.text ?? '';
  const lone: Found = { figure: { alt, caption: null, credit: null }, length: 1, labels: [] };
  const second = around.isAsked(start + 1) ? undefined : lines[start + 1];
  if (second === undefined) return lone;
  const credited = bareCreditOf(second.text);
  if (credited !== null) return made(alt, credited, 2);
  const subject = spaced(subjectOf(alt));
  const names = spaced(second.text).startsWith(subject) && second.text.includes(',');
  if (!names || second.text.length > 250) return lone;
  const third = lines[start + 2];
  const credit = third === undefined ? null : bareCreditOf(third.text);
  // The caption and its photographer on a line each.
  if (credit?.caption === null) return made(alt, { ...credit, caption: second.text }, 3);
  return { figure: { alt, caption: second.text, credit: null }, length: 2, labels: [] };
}

/** "Annika Persson, projektledare, Helsingborgs stad": whom the title names, or who has a credit. */
function portraitCaption(lines: Line[], start: number, around: Surroundings): Found | null {
  const line = lines[start] as Line;
  if (!line.gap || line.text.length > 200 || /[?!:;…]$/u.test(line.text)) return null;
  const [name, ...rest] = spaced(line.text).split(',');
  if (name === undefined || rest.length === 0 || !isPersonName(name)) return null;
  const next = lines[start + 1];
  const credit = next === undefined || next.gap ? null : bareCreditOf(next.text);
  if (credit?.caption === null) return made(null, { ...credit, caption: line.text }, 2);
  const sentences = /[.!?]\s+\p{Lu}/u.test(line.text) || rest.join(',').split(' ').length > 12;
  if (sentences || !around.people.includes(name)) return null;
  return { figure: { alt: null, caption: line.text, credit: null }, length: 1, labels: [] };
}
