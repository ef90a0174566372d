import { type Body } from './body';
import { note } from './notes';
import { type Note } from './types';

/** What the page's own picture lacks, since a text file does not carry it. */
export function pictureNotes(own: Body['own']): Note[] {
  if (own === null) return [];
  const { line } = own.lines;
  const missing = note(
    line,
    'info',
    'picture_without_file',
    'Bilden själv följer inte med en textfil: ladda upp den i utkastet. Bildtext, alt-text och fotograf är på plats.',
    'A text file does not carry the picture itself: upload it in the draft. Caption, alt text and photographer are in place.',
  );
  const withoutAlt = note(
    line,
    'warning',
    'picture_without_alt',
    'Bilden har ingen alt-text på sidan: skriv en i utkastet.',
    'The picture has no alt text on the page: write one in the draft.',
  );
  return own.figure.alt === null ? [missing, withoutAlt] : [missing];
}
