import { bodyOf } from './body';
import { leftOver } from './check-words';
import { headOf, type Head } from './head';
import { withHeadings } from './headings';
import { intervieweeOf } from './interviewee';
import { itemsOf } from './items';
import { linesOf } from './lines';
import { note } from './notes';
import { questionsOf } from './questions';
import { type Figure, type Note, type ParsedPage } from './types';

/** Why a file is no page; worded for the person who runs the import. */
export class UnreadablePage extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
  }
}

/**
 * Reads a page of the old site that was saved as plain text. With questions and answers, or the
 * series' label, it is an interview, else an article. What was read how stands in `notes`, by line.
 */
export function parsePage(text: string): ParsedPage {
  const lines = linesOf(text);
  const notes: Note[] = [];
  const head = headOf(lines, notes);
  if (head === null) throw new UnreadablePage('Filen har ingen rubrik.', 'The file has no title.');
  if (head.title.length > 255 || (head.label ?? '').length > 255)
    throw new UnreadablePage(
      'Rubriken är längre än 255 tecken: är det här en sparad sida?',
      'The title is longer than 255 characters: is this a saved page?',
    );
  const questions = questionsOf(head.rest);
  const isInterview = questions.size > 0 || /^hallå där/iu.test(head.label ?? '');
  const items = itemsOf(head.rest, questions, notes);
  const body = bodyOf(
    isInterview ? items : withHeadings(items),
    isInterview ? Number.POSITIVE_INFINITY : 1,
  );
  const figure = body.top ?? body.bottom;
  const page = isInterview ? interview(head, body, notes) : article(head, body, notes);
  notes.push(...pictureNotes(figure, lines.at(-1)?.no ?? 1));
  notes.push(...leftOver(lines, page, items, head.consumed));
  return page;
}

type Body = ReturnType<typeof bodyOf>;

function interview(head: Head, body: Body, notes: Note[]): ParsedPage {
  const portrait = body.top ?? body.bottom;
  return {
    type: 'interview',
    notes,
    fields: {
      seriesLabel: head.label ?? '',
      title: head.title,
      date: head.date,
      lead: body.lead,
      interviewee: intervieweeOf(head.title, portrait?.caption ?? null),
      content: body.content,
      portrait,
      portraitPlacement: portrait === null ? null : body.top === null ? 'bottom' : 'top',
    },
  };
}

/** An article's own picture stands on top; one at the end stays where it was, as content. */
function article(head: Head, body: Body, notes: Note[]): ParsedPage {
  const atEnd =
    body.bottom === null ? [] : [{ __component: 'content.figure' as const, ...body.bottom }];
  return {
    type: 'article',
    notes,
    fields: {
      kicker: head.label,
      title: head.title,
      date: head.date,
      lead: body.lead,
      content: [...body.content, ...atEnd],
      hero: body.top,
    },
  };
}

function pictureNotes(figure: Figure | null, line: number): Note[] {
  if (figure === null) return [];
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
  return figure.alt === null ? [missing, withoutAlt] : [missing];
}
