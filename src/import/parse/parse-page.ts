import { bodyOf, type Body } from './body';
import { breaksOf } from './breaks';
import { leftOver } from './check-words';
import { headOf, type Head } from './head';
import { withHeadings } from './headings';
import { intervieweeNotes, intervieweeOf, peopleOf } from './interviewee';
import { itemsOf } from './items';
import { isInterview } from './kind';
import { linesOf } from './lines';
import { pictureNotes } from './picture-notes';
import { questionNotes } from './question-notes';
import { questionsOf } from './questions';
import { type Item, type Note, type ParsedPage } from './types';
import { UnreadablePage } from './unreadable';

/**
 * Reads a page of the old site that was saved as plain text. With questions and answers, or the
 * series' label, it is an interview, else an article. What was read how, and every guess, stands in
 * `notes`, by line. Throws UnreadablePage for a text without a title.
 */
export function parsePage(text: string): ParsedPage {
  const notes: Note[] = [];
  const lines = linesOf(text, notes);
  const head = headOf(lines, notes);
  if (head === null) throw new UnreadablePage('Filen har ingen rubrik.', 'The file has no title.');
  if (head.title.length > 255 || (head.label ?? '').length > 255)
    throw new UnreadablePage(
      'Rubriken är längre än 255 tecken: är det här en sparad sida?',
      'The title is longer than 255 characters: is this a saved page?',
    );
  const asked = questionsOf(head.rest, peopleOf(head.title));
  const read = isInterview(head, asked, notes)
    ? interview(head, asked, notes)
    : article(head, notes);
  notes.push(...leftOver(lines, head, read.page, read.items));
  notes.sort((one, other) => one.line - other.line);
  return read.page;
}

interface Read {
  page: ParsedPage;
  items: Item[];
}

function interview(head: Head, asked: ReturnType<typeof questionsOf>, notes: Note[]): Read {
  const people = peopleOf(head.title);
  const titleLine = head.titleLines[0]?.no ?? 1;
  notes.push(...questionNotes(head.rest, asked, titleLine));
  const reading = {
    asked: new Set(asked.questions.keys()),
    breaks: breaksOf(head.rest, asked, people, notes),
    people,
  };
  const items = itemsOf(head.rest, reading, notes);
  const leads = asked.questions.size === 0 ? 1 : Number.POSITIVE_INFINITY;
  const body = bodyOf(items, { leads, portraitOf: people });
  const interviewee = intervieweeOf(head.title, body.own?.figure.caption ?? null);
  notes.push(...intervieweeNotes(head.title, interviewee, titleLine), ...pictureNotes(body.own));
  const fields = {
    ...common(head, body),
    seriesLabel: head.label ?? '',
    interviewee,
    portrait: body.own?.figure ?? null,
    portraitPlacement: body.own?.placement ?? null,
  };
  return { page: { type: 'interview', notes, fields }, items };
}

/** An article's own picture stands on top; one at the end stays where it was, as content. */
function article(head: Head, notes: Note[]): Read {
  const none = { asked: new Set<number>(), breaks: new Set<number>(), people: [] };
  const items = withHeadings(itemsOf(head.rest, none, notes), notes);
  const body = bodyOf(items, { leads: 1, portraitOf: null });
  notes.push(...pictureNotes(body.own));
  const hero = body.own?.figure ?? null;
  const fields = { ...common(head, body), kicker: head.label, hero };
  return { page: { type: 'article', notes, fields }, items };
}

const common = (head: Head, body: Body) => ({
  title: head.title,
  date: head.date,
  lead: body.lead,
  content: body.content,
});
