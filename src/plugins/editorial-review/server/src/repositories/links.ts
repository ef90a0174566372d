import type { Snapshot } from '../../../domain/types';
import { pageOf } from '../../../../../kernel/pages';
import { usageRows, type UsageRow } from './usage';
import type { Core, UID } from '@strapi/strapi';
import type { ReviewKey } from '../../../domain/types';
import { isGoverned } from '../../../../../kernel/content-types';

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
}

interface Attribute {
  type: string;
  target?: string;
  joinTable?: JoinTable;
}

/** The relations of a type that lead to governed types. */
function governedRelations(strapi: Core.Strapi, uid: string): [string, string][] {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  return Object.entries(attributes as unknown as Record<string, Attribute>)
    .filter(([name, { type }]) => type === 'relation' && name !== 'localizations')
    .map(([name, { target }]): [string, string] => [name, target ?? ''])
    .filter(([, target]) => isGoverned(strapi, target));
}

/** The published rows of these documents in one language: document id → row id. */
async function liveRows(
  strapi: Core.Strapi,
  uid: string,
  locale: string,
  documentIds: string[],
): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    where: { documentId: { $in: documentIds }, locale, publishedAt: { $notNull: true } },
    select: ['id', 'documentId'],
  })) as { id: number; documentId: string }[];
  return new Map(rows.map(({ id, documentId }) => [documentId, id]));
}

/** The snapshot as the public sees it: links to pages that are not live in this language are left out. */
export async function asSeen(
  strapi: Core.Strapi,
  { uid, locale }: ReviewKey,
  snapshot: Snapshot,
): Promise<Snapshot> {
  const seen = { ...snapshot };
  for (const [field, target] of governedRelations(strapi, uid)) {
    const value = snapshot[field];
    const ids = ([value].flat() as ({ documentId: string } | null | undefined)[]).flatMap((link) =>
      link ? [link.documentId] : [],
    );
    const live = await liveRows(strapi, target, locale, ids);
    const kept = ids.filter((id) => live.has(id)).map((documentId) => ({ documentId }));
    seen[field] = Array.isArray(value) ? kept : (kept[0] ?? null);
  }
  return seen;
}

/** The live pages whose approved revision links to a page, in its language: their links come back with it. */
export async function linkingPages(strapi: Core.Strapi, target: ReviewKey): Promise<ReviewKey[]> {
  const pages = (await liveUses(strapi, target)).map(pageOfUse);
  return [...new Map(pages.map((key) => [pageOf(key), key])).values()];
}

/**
 * A page went live: live pages whose approved revision links to it get their link back, in the order
 * of that revision. Withdrawing removes the link by itself, with the row. The reviews of `linkingPages` are
 * locked: of two targets that go live at once, the second sees the first.
 */
export async function restoreLinks(strapi: Core.Strapi, target: ReviewKey): Promise<void> {
  for (const use of await liveUses(strapi, target))
    await rebuild(strapi, pageOfUse(use), use.field, target.uid);
}

async function liveUses(strapi: Core.Strapi, target: ReviewKey): Promise<UsageRow[]> {
  const uses = await usageRows(strapi).of({ type: target.uid, id: target.documentId });
  return uses.filter(({ slot, pageLocale }) => slot === 'live' && pageLocale === target.locale);
}

const pageOfUse = ({ contentType, pageId, pageLocale }: UsageRow): ReviewKey => ({
  uid: contentType,
  documentId: pageId,
  locale: pageLocale,
});

async function rebuild(
  strapi: Core.Strapi,
  page: ReviewKey,
  field: string,
  targetUid: string,
): Promise<void> {
  const attributes = strapi.db.metadata.get(page.uid).attributes as unknown as Record<
    string,
    Attribute
  >;
  const join = attributes[field]?.joinTable;
  const owner = (await liveRows(strapi, page.uid, page.locale, [page.documentId])).get(
    page.documentId,
  );
  if (join === undefined || owner === undefined) return;

  const wanted = (await usageRows(strapi).inField(page, field)).map((use) => use.targetId);
  const live = await liveRows(strapi, targetUid, page.locale, wanted);
  const rows = wanted
    .flatMap((documentId) => live.get(documentId) ?? [])
    .map((id, index) => ({
      [join.joinColumn.name]: owner,
      [join.inverseJoinColumn.name]: id,
      ...(join.orderColumnName === undefined ? {} : { [join.orderColumnName]: index + 1 }),
    }));
  await strapi.db.transaction(async ({ trx }) => {
    const table = () => strapi.db.getConnection(join.name).transacting(trx);
    await table().where(join.joinColumn.name, owner).delete();
    if (rows.length > 0) await table().insert(rows);
  });
}
