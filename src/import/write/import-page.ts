import type { Core } from '@strapi/strapi';
import { note } from '../parse/notes';
import { type Note, type ParsedPage } from '../parse/types';
import { service } from '../../kernel/services';
import { findExisting, sameWords, type Existing } from './existing';
import { linksOf, type Links } from './links';
import { memoryOf, type Memory, type Source } from './memory';
import { typeOf } from './targets';

export type Outcome =
  'would_create' | 'created' | 'exists' | 'edited_since' | 'changed_file' | 'looks_alike';

export interface Imported {
  outcome: Outcome;
  contentType: string;
  /** The word for such an entry. */
  typeName: string;
  documentId: string | null;
  slug: string | null;
  notes: Note[];
}

interface Options {
  locale: string;
  write: boolean;
}

/**
 * Writes the page as a draft, unless it is there already. What is there is never written to; nothing
 * is ever published. A page that may be another version of one that is there is not written either:
 * the outcome says so (`changed_file`, `looks_alike`).
 */
export async function importPage(
  strapi: Core.Strapi,
  page: ParsedPage,
  source: Source,
  { locale, write }: Options,
): Promise<Imported> {
  const { uid: contentType, definition } = typeOf(strapi, page.type);
  const { sv: typeName } = definition.editView.name;
  const memory = memoryOf(strapi, locale);
  const existing = await findExisting(strapi, page, source, memory, locale);
  if (existing !== null) {
    if (write && existing.kind === 'same') await rememberOnce(memory, source, existing.documentId);
    const { documentId } = existing;
    const slug = textOf(existing.snapshot['slug']);
    return { outcome: outcomeOf(existing), contentType, typeName, documentId, slug, notes: [] };
  }
  const links = await linksOf(strapi, page);
  const answer = { contentType, typeName, documentId: null, slug: null, notes: links.notes };
  if (!write) return { ...answer, outcome: 'would_create' };
  const created = await strapi.db.transaction(async () => {
    const draft = await strapi
      .documents(contentType)
      .create({ data: dataOf(page, links) as never, locale, status: 'draft' });
    await memory.remember(source, draft.documentId);
    return draft;
  });
  const { documentId } = created;
  const snapshot =
    (await service(strapi, 'content-rules.snapshots').read(
      contentType,
      documentId,
      locale,
      'draft',
    )) ?? {};
  return {
    ...answer,
    outcome: 'created',
    documentId,
    slug: textOf(snapshot['slug']),
    notes: sameWords(page, snapshot) ? links.notes : [...links.notes, changedBySaving],
  };
}

/** A page that was there before its hash was kept, or lies in another place as well. */
async function rememberOnce(memory: Memory, source: Source, documentId: string): Promise<void> {
  const known = (await memory.draftOf(source)) === documentId;
  if (!known || (await memory.hashAt(source)) !== source.hash)
    await memory.remember(source, documentId);
}

function outcomeOf(existing: Existing): Outcome {
  if (existing.kind !== 'same') return existing.kind;
  return existing.edited ? 'edited_since' : 'exists';
}

const changedBySaving = note(
  1,
  'lost',
  'changed_by_saving',
  'Det sparade utkastet har inte riktigt samma ord som sidan: jämför dem.',
  'The draft that was saved does not have quite the words of the page: compare them.',
);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function dataOf(page: ParsedPage, links: Links): Record<string, unknown> {
  const common = { edition: links.edition };
  if (page.type === 'article')
    return { ...page.fields, ...common, arrangers: links.arrangers.map(reference) };
  const { interviewee, portraitPlacement, ...fields } = page.fields;
  return {
    ...fields,
    ...common,
    // Without a portrait, the type's own default holds.
    ...(portraitPlacement === null ? {} : { portraitPlacement }),
    interviewee: interviewee && { ...interviewee, person: links.person },
    arranger: links.arrangers[0] ?? null,
    editionDiscussed: links.editionDiscussed,
  };
}

const reference = (documentId: string) => ({ documentId });
