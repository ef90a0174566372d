import { type Figure, type Line } from './types';

const altLine = /^(bild (på|av)|porträtt (på|av)|foto(grafi)? på|picture of|portrait of)\s+\S/iu;
const label = '(?:foto(?:graf)?|photo(?:grapher)?)';
const creditAtEnd = new RegExp(
  `^(.*?)[\\s(]*\\b${label}(?:\\s+(?:av|by))?\\s*:\\s*([^:]{2,120}?)\\)?$`,
  'iu',
);
const creditFirst = new RegExp(`^${label}\\s*:\\s*([^.:]{2,80})\\.\\s+(.+)$`, 'iu');

/** The label before a photographer's name: it becomes the field, not a word in it. */
export const creditLabel = new RegExp(`\\b${label}(?:\\s+(?:av|by))?\\s*:`, 'iu');

/**
 * The picture that the lines from `start` describe: an alt text, a caption with its photographer,
 * or both, in either order. The page as text has lost the picture itself.
 */
export function figureAt(lines: Line[], start: number): { figure: Figure; length: number } | null {
  const first = lines[start];
  const second = lines[start + 1];
  if (first === undefined) return null;
  const credited = creditedOf(first.text);
  if (credited !== null) {
    if (second !== undefined && isAlt(second.text))
      return { figure: { alt: second.text, ...credited }, length: 2 };
    return { figure: { alt: null, ...credited }, length: 1 };
  }
  if (!isAlt(first.text)) return null;
  const caption = second === undefined ? null : captionOf(first.text, second.text);
  if (caption === null)
    return { figure: { alt: first.text, caption: null, credit: null }, length: 1 };
  const third = lines[start + 2];
  const onlyCredit = third === undefined ? null : creditedOf(third.text);
  // The caption and its photographer on a line each.
  if (caption.credit === null && onlyCredit?.caption === null)
    return {
      figure: { alt: first.text, caption: caption.caption, credit: onlyCredit.credit },
      length: 3,
    };
  return { figure: { alt: first.text, ...caption }, length: 2 };
}

/** Who is in the picture, as its alt text says: "Bild på NAME" → NAME. */
export const subjectOf = (alt: string) =>
  alt.replace(/^\S+\s+(på|av|of)\s+/iu, '').replace(/[.,].*$/u, '');

const isAlt = (text: string) => text.length <= 255 && altLine.test(text) && !/[?!:]$/.test(text);

function creditedOf(text: string): Omit<Figure, 'alt'> | null {
  if (text.length > 1000) return null;
  const first = creditFirst.exec(text);
  if (first?.[1] !== undefined && first[2] !== undefined)
    return { caption: first[2], credit: first[1] };
  const end = creditAtEnd.exec(text);
  if (end?.[2] === undefined) return null;
  const caption = (end[1] ?? '').trim();
  const credit = end[2].replace(/\.$/, '').trim();
  return credit === '' ? null : { caption: caption === '' ? null : caption, credit };
}

function captionOf(alt: string, text: string): Omit<Figure, 'alt'> | null {
  const credited = creditedOf(text);
  if (credited !== null) return credited;
  const names = text.length <= 250 && text.startsWith(subjectOf(alt)) && text.includes(',');
  return names ? { caption: text, credit: null } : null;
}
