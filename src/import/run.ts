import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { parsePage } from './parse/parse-page';
import { note } from './parse/notes';
import { type Note } from './parse/types';
import { UnreadablePage } from './parse/unreadable';
import { readPage } from './read-file';
import { importPage, type Outcome } from './write/import-page';

export interface FileReport {
  file: string;
  outcome: Outcome | 'failed';
  contentType: string | null;
  typeName: string | null;
  documentId: string | null;
  title: string | null;
  slug: string | null;
  notes: Note[];
  error: { sv: string; en: string } | null;
}

export interface Report {
  locale: string;
  written: boolean;
  files: FileReport[];
}

/** Imports one file after the other; one that fails does not stop the others. */
export async function importFiles(
  strapi: Core.Strapi,
  files: readonly string[],
  options: { locale: string; write: boolean },
): Promise<Report> {
  const reports: FileReport[] = [];
  const seen = new Map<string, string>();
  for (const file of files) reports.push(await importFile(strapi, file, options, seen));
  return { locale: options.locale, written: options.write, files: reports };
}

/** Was each page written, or is it there already? What failed or is in doubt is not. */
export const isComplete = (report: Report): boolean =>
  report.files.every(({ outcome }) => !['failed', 'changed_file', 'looks_alike'].includes(outcome));

async function importFile(
  strapi: Core.Strapi,
  file: string,
  options: { locale: string; write: boolean },
  seen: Map<string, string>,
): Promise<FileReport> {
  const report: FileReport = {
    file: path.basename(file),
    outcome: 'failed',
    contentType: null,
    typeName: null,
    documentId: null,
    title: null,
    slug: null,
    notes: [],
    error: null,
  };
  try {
    const source = readPage(file);
    report.notes = source.notes;
    const page = parsePage(source.text);
    report.title = page.fields.title;
    report.notes = [...source.notes, ...page.notes];
    const imported = await importPage(strapi, page, source, options);
    const notes = [...report.notes, ...imported.notes, ...twiceGiven(source.hash, file, seen)];
    return { ...report, ...imported, notes: notes.sort((one, other) => one.line - other.line) };
  } catch (error) {
    return { ...report, error: worded(strapi, error) };
  }
}

/** The same page given twice in one run is one draft, though a dry run finds none of it yet. */
function twiceGiven(hash: string, file: string, seen: Map<string, string>): Note[] {
  const before = seen.get(hash);
  seen.set(hash, before ?? path.basename(file));
  if (before === undefined) return [];
  return [
    note(
      1,
      'info',
      'given_twice',
      `Samma fil som ${before}: det blir ett utkast av dem.`,
      `The same file as ${before}: they become one draft.`,
    ),
  ];
}

function worded(strapi: Core.Strapi, error: unknown): { sv: string; en: string } {
  if (error instanceof UnreadablePage) return { sv: error.sv, en: error.en };
  const message = error instanceof Error ? error.message : String(error);
  const expected = error instanceof Error && /^(Validation|Application|Policy)/.test(error.name);
  if (!expected) strapi.log.error(error instanceof Error ? error.stack : message);
  return {
    sv: `Utkastet kunde inte sparas: ${message}`,
    en: `The draft was not saved: ${message}`,
  };
}
