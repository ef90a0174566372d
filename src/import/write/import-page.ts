import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { type Figure, type Note, type ParsedPage } from '../parse/types';
import { figureWords, wordsOf } from '../parse/words';
import { service } from '../../kernel/services';
import { linksOf, type Links } from './links';
import { typeOf } from './targets';

export type Outcome = 'would_create' | 'created' | 'exists' | 'edited_since';

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
 * Writes the page as a draft, unless it is there already: found by what was imported before, else
 * by title and date. What is there is never written to; nothing is ever published.
 */
export async function importPage(
  strapi: Core.Strapi,
  page: ParsedPage,
  { locale, write }: Options,
): Promise<Imported> {
  const { uid: contentType, definition } = typeOf(strapi, page.type);
  const { sv: typeName } = definition.editView.name;
  const memory = strapi.store({ type: 'plugin', name: 'import' });
  const key = `page_${sourceOf(page, locale)}`;
  const existing = await findExisting(strapi, page, locale, await memory.get({ key }));
  if (existing !== null) {
    const outcome = sameWords(page, existing.snapshot) ? 'exists' : 'edited_since';
    const slug = textOf(existing.snapshot['slug']);
    return { outcome, contentType, typeName, documentId: existing.documentId, slug, notes: [] };
  }
  const links = await linksOf(strapi, page);
  const answer = { contentType, typeName, documentId: null, slug: null, notes: links.notes };
  if (!write) return { ...answer, outcome: 'would_create' };
  const created = await strapi.db.transaction(async () => {
    const draft = await strapi
      .documents(contentType)
      .create({ data: dataOf(page, links) as never, locale, status: 'draft' });
    await memory.set({ key, value: draft.documentId });
    return draft;
  });
  const snapshot = await read(strapi, contentType, created.documentId, locale);
  return {
    ...answer,
    outcome: 'created',
    documentId: created.documentId,
    slug: textOf(snapshot?.['slug']),
  };
}

/** What makes a page the same page the next time, although its draft may have got a new title. */
function sourceOf(page: ParsedPage, locale: string): string {
  const { title, date } = page.fields;
  return createHash('sha256')
    .update(JSON.stringify([page.type, locale, date, title]))
    .digest('hex')
    .slice(0, 32);
}

async function findExisting(
  strapi: Core.Strapi,
  page: ParsedPage,
  locale: string,
  remembered: unknown,
): Promise<{ documentId: string; snapshot: Record<string, unknown> } | null> {
  const { uid } = typeOf(strapi, page.type);
  const { title, date } = page.fields;
  const found = (await strapi.db.query(uid).findMany({
    where: { title, date, locale, publishedAt: null },
    select: ['documentId'],
  })) as { documentId: string }[];
  const candidates = [remembered, ...found.map((row) => row.documentId)];
  for (const documentId of candidates) {
    if (typeof documentId !== 'string') continue;
    const snapshot = await read(strapi, uid, documentId, locale);
    if (snapshot !== null) return { documentId, snapshot };
  }
  return null;
}

const read = (strapi: Core.Strapi, uid: string, documentId: string, locale: string) =>
  service(strapi, 'content-rules.snapshots').read(uid, documentId, locale, 'draft');

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Is what stands in the draft still what the page says, word by word? */
function sameWords(page: ParsedPage, snapshot: Record<string, unknown>): boolean {
  const own = page.type === 'interview' ? 'portrait' : 'hero';
  const all = (fields: object) => [
    ...wordsOf({ type: page.type, fields }),
    ...figureWords((fields as Record<string, Figure | null>)[own]),
  ];
  return all(page.fields).join(' ') === all(snapshot).join(' ');
}

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
