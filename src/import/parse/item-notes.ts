import { saysCredit } from './credits';
import { note } from './notes';
import { type Item, type Line, type Note } from './types';

/** What was guessed of an item, with its line, so that a person can look at it. */
export function itemNotes(item: Item, lines: Line[]): Note[] {
  if (item.kind === 'call-out' && item.url === null)
    return [
      note(
        item.line,
        'warning',
        'link_without_address',
        `Länken ”${item.linkText}” har ingen adress i den sparade sidan: fyll i den i utkastet.`,
        `The link "${item.linkText}" has no address in the saved page: fill it in in the draft.`,
      ),
    ];
  if (item.kind === 'quote' && item.attribution !== null)
    return [
      note(
        lines.at(-1)?.no ?? item.line,
        'info',
        'attribution_read',
        `”${item.attribution}” lästes som den som sade citatet.`,
        `"${item.attribution}" was read as who said the quote.`,
      ),
    ];
  return item.kind === 'figure' ? [pictureNote(item)] : [];
}

/** A line that says "Foto:" and was no credit stands as text, where a person should look. */
export function unreadNotes(item: Item, lines: Line[]): Note[] {
  if (item.kind === 'figure') return [];
  return lines
    .filter((line) => saysCredit(line.text))
    .map((line) =>
      note(
        line.no,
        'info',
        'credit_not_read',
        'Raden nämner ”foto:” men lästes som text, inte som fotograf.',
        'The line says "foto:" but was read as text, not as a photographer.',
      ),
    );
}

function pictureNote({ line, figure }: Item & { kind: 'figure' }): Note {
  const { alt, caption, credit } = figure;
  const parts = (names: [string, string, string]) =>
    [alt, caption, credit]
      .map((text, index) => (text === null ? null : `${names[index]} ”${text}”`))
      .filter((part) => part !== null)
      .join(', ');
  return note(
    line,
    'info',
    'picture_read',
    `Lästes som en bild: ${parts(['alt-text', 'bildtext', 'fotograf'])}.`,
    `Read as a picture: ${parts(['alt text', 'caption', 'photographer'])}.`,
  );
}
