import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { parsePage, UnreadablePage } from './parse/parse-page';
import { type Note } from './parse/types';
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
  for (const file of files) reports.push(await importFile(strapi, file, options));
  return { locale: options.locale, written: options.write, files: reports };
}

async function importFile(
  strapi: Core.Strapi,
  file: string,
  options: { locale: string; write: boolean },
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
    const page = parsePage(readPage(file));
    report.title = page.fields.title;
    report.notes = page.notes;
    const imported = await importPage(strapi, page, options);
    const notes = [...page.notes, ...imported.notes].sort((one, other) => one.line - other.line);
    return { ...report, ...imported, notes };
  } catch (error) {
    return { ...report, error: worded(strapi, error) };
  }
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
