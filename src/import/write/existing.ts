import type { Core } from '@strapi/strapi';
import { service } from '../../kernel/services';
import { type Figure, type ParsedPage } from '../parse/types';
import { figureWords, wordsOf } from '../parse/words';
import { type Memory, type Source } from './memory';
import { typeOf } from './targets';

interface Draft {
  documentId: string;
  snapshot: Record<string, unknown>;
}

/**
 * What is there already of a page.
 * - `same`: the same file, or the same words under the same title and date.
 * - `changed_file`: another file lay at this path when it was imported.
 * - `looks_alike`: a draft that was imported under this title and date before hashes were kept has
 *   most of these words: edited since, or a page of its own; only a person can tell.
 */
export type Existing =
  ({ kind: 'same'; edited: boolean } & Draft) | ({ kind: 'changed_file' | 'looks_alike' } & Draft);

/** Looks for the page by its hash, then by its words, then by its path; null for a new page. */
export async function findExisting(
  strapi: Core.Strapi,
  page: ParsedPage,
  source: Source,
  memory: Memory,
  locale: string,
): Promise<Existing | null> {
  const read = draftReader(strapi, page, locale);
  const known = await read(await memory.draftOf(source));
  if (known !== null) return { kind: 'same', edited: !sameWords(page, known.snapshot), ...known };
  const old = await read(await memory.oldDraftOf(page));
  const alike = [...(old === null ? [] : [old]), ...(await withTitleAndDate(strapi, page, locale))];
  const same = alike.find(({ snapshot }) => sameWords(page, snapshot));
  if (same !== undefined) return { kind: 'same', edited: false, ...same };
  const before = await memory.hashAt(source);
  const replaced =
    before === null ? null : await read(await memory.draftOf({ ...source, hash: before }));
  if (replaced !== null) return { kind: 'changed_file', ...replaced };
  return old !== null && share(page, old.snapshot) > 0.5 ? { kind: 'looks_alike', ...old } : null;
}

/** Is what stands in the draft still what the page says, word by word? */
export const sameWords = (page: ParsedPage, snapshot: Record<string, unknown>): boolean =>
  allWords(page, page.fields).join(' ') === allWords(page, snapshot).join(' ');

/** How much of the page stands in the draft, from 0 to 1. */
function share(page: ParsedPage, snapshot: Record<string, unknown>): number {
  const words = allWords(page, page.fields);
  const left = allWords(page, snapshot);
  const found = words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return found.length / Math.max(1, words.length);
}

function allWords(page: ParsedPage, fields: object): string[] {
  const own = page.type === 'interview' ? 'portrait' : 'hero';
  return [
    ...wordsOf({ type: page.type, fields }),
    ...figureWords((fields as Record<string, Figure | null>)[own]),
  ];
}

function draftReader(strapi: Core.Strapi, page: ParsedPage, locale: string) {
  const { uid } = typeOf(strapi, page.type);
  const snapshots = service(strapi, 'content-rules.snapshots');
  return async (documentId: string | null): Promise<Draft | null> => {
    if (documentId === null) return null;
    const snapshot = await snapshots.read(uid, documentId, locale, 'draft');
    return snapshot === null ? null : { documentId, snapshot };
  };
}

async function withTitleAndDate(
  strapi: Core.Strapi,
  page: ParsedPage,
  locale: string,
): Promise<Draft[]> {
  const { uid } = typeOf(strapi, page.type);
  const { title, date } = page.fields;
  const rows = (await strapi.db.query(uid).findMany({
    where: { title, date, locale, publishedAt: null },
    select: ['documentId'],
  })) as { documentId: string }[];
  const read = draftReader(strapi, page, locale);
  const drafts = await Promise.all(rows.map((row) => read(row.documentId)));
  return drafts.filter((draft) => draft !== null);
}
