import { Notes, type Pasted } from './blocks';
import { assembled, type Line } from './lines';
import { linesIn } from './reader';
import { numberingOf, sheetOf } from './styles';

/** The title of the page is its first heading; what is written on it begins below. */
const HIGHEST = 2;
const LOWEST = 6;

/**
 * Reads what a clipboard holds as HTML, from Word (also on the web), Google Docs, LibreOffice, Outlook, mails and web
 * pages: every word, heading, list, quotation and link; no style. Nothing of it is run or fetched.
 */
export function blocksOfHtml(html: string): Pasted {
  const { source: base, markup } = withoutHeader(html);
  const doc = new DOMParser().parseFromString(markup, 'text/html');
  const notes = new Notes();
  const styled = sheetOf(doc);
  const lines = linesIn(doc.body, {
    style: styled,
    numbering: numberingOf(doc),
    base: doc.querySelector('base[href]')?.getAttribute('href') ?? base,
    notes,
  });
  return { ...assembled(lowered(lines, notes)), notes: notes.all() };
}

/** Windows' clipboard says before the markup where it was copied from. */
function withoutHeader(html: string): { source: string | null; markup: string } {
  const start = /^\s*Version:[\d.]+/.test(html) ? html.indexOf('<') : 0;
  const header = html.slice(0, Math.max(0, start));
  const source = /SourceURL:(https?:\S+)/i.exec(header)?.[1] ?? null;
  return { source, markup: html.slice(Math.max(0, start)) };
}

/** Headings keep their order; where one is as high as the page's title, all go down by as much. */
function lowered(lines: readonly Line[], notes: Notes): Line[] {
  const levels = lines.flatMap((line) => (line.kind === 'heading' ? [line.level ?? HIGHEST] : []));
  const down = Math.max(0, HIGHEST - Math.min(HIGHEST, ...levels));
  if (down > 0) notes.add('level');
  return lines.map((line) =>
    line.kind === 'heading'
      ? { ...line, level: Math.min(LOWEST, (line.level ?? HIGHEST) + down) }
      : line,
  );
}
