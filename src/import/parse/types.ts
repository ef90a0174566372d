/** What the parser makes of a page. Pure types, shaped as the document service takes them. */

export interface Text {
  type: 'text';
  text: string;
}

export interface Link {
  type: 'link';
  url: string;
  children: Text[];
}

export type Inline = Text | Link;

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2; children: Inline[] }
  | {
      type: 'list';
      format: 'ordered' | 'unordered';
      children: { type: 'list-item'; children: Inline[] }[];
    };

export interface Figure {
  alt: string | null;
  caption: string | null;
  credit: string | null;
}

export type Content =
  | { __component: 'content.question-answer'; question: string; answer: Block[] }
  | { __component: 'content.rich-text'; body: Block[] }
  | { __component: 'content.pull-quote'; text: string; attribution: string | null }
  | {
      __component: 'content.call-out';
      context: string | null;
      linkText: string | null;
      url: string | null;
    }
  | ({ __component: 'content.figure' } & Figure);

export interface Participant {
  name: string;
  title: string | null;
  organisation: string | null;
}

interface CommonFields {
  title: string;
  /** ISO date, or null when the page has none. */
  date: string | null;
  lead: string | null;
  content: Content[];
}

export interface ArticleFields extends CommonFields {
  kicker: string | null;
  hero: Figure | null;
}

export interface InterviewFields extends CommonFields {
  seriesLabel: string;
  interviewee: Participant | null;
  portrait: Figure | null;
  portraitPlacement: 'top' | 'bottom' | null;
}

/** `info`: a choice that was made; `warning`: a person should look; `lost`: words that found no place. */
export type NoteLevel = 'info' | 'warning' | 'lost';

export interface Note {
  line: number;
  level: NoteLevel;
  code: string;
  message: { sv: string; en: string };
}

export type ParsedPage = { notes: Note[] } & (
  { type: 'article'; fields: ArticleFields } | { type: 'interview'; fields: InterviewFields }
);

/** One line of the page that holds text, trimmed; blank lines are remembered as gaps. */
export interface Line {
  /** As an editor numbers it, from 1. */
  no: number;
  text: string;
  /** The same as the file has it, before anything was composed or taken away. */
  raw: string;
  /** A blank line, or nothing, stands before it. */
  gap: boolean;
  /** The whole line was set in bold or as a heading. */
  marked: boolean;
}

/** What a run of lines is, before it is known where it belongs. */
export type Item = { line: number } & (
  | { kind: 'question'; text: string }
  | { kind: 'block'; block: Block; text: string; marked: boolean }
  | { kind: 'quote'; text: string; attribution: string | null }
  | { kind: 'call-out'; context: string | null; linkText: string; url: string | null }
  | { kind: 'figure'; figure: Figure; lines: Line[]; labels: string[] }
  /** What follows belongs to nobody's answer. */
  | { kind: 'break' }
);
