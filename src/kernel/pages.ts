/** One page: a content type, a document and a language (`-` for a type without languages). */
export interface PageKey {
  uid: string;
  documentId: string;
  locale: string;
}

/** The key of a page as one text: what revisions, events and jobs are filed under, and how locks are sorted. */
export function pageOf({ uid, documentId, locale }: PageKey): string {
  return `${uid}|${documentId}|${locale}`;
}

/** The other way round. */
export function keyOf(page: string): PageKey {
  const [uid = '', documentId = '', locale = ''] = page.split('|');
  return { uid, documentId, locale };
}

/** Each page once, in the order in which locks are taken. */
export function inLockOrder<Key extends PageKey>(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [pageOf(key), key])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => key);
}
