import type { Core, UID } from '@strapi/strapi';
import type { Actor, ReviewKey } from '../../../domain/types';

const USER = 'plugin::users-permissions.user';

/** Where a page says whose it is; an arranger may write these types and no other. */
const OWNER_FIELD: Readonly<Record<string, string>> = {
  'api::session.session': 'arrangers',
  'api::webcast-link.webcast-link': 'arranger',
};

/** The attribute that names a page's organisation, or null where arrangers have no business. */
export const ownerFieldOf = (uid: string): string | null => OWNER_FIELD[uid] ?? null;

/** The document id of the organisation that this arranger writes for. */
export async function organisationOf(strapi: Core.Strapi, actor: Actor): Promise<string | null> {
  const id = Number(actor.id);
  if (actor.kind !== 'arranger' || !Number.isInteger(id)) return null;
  const user = (await strapi.db
    .query(USER)
    .findOne({ where: { id }, populate: { arranger: { select: ['documentId'] } } })) as {
    arranger?: { documentId: string } | null;
  } | null;
  return user?.arranger?.documentId ?? null;
}

/** A filter on pages of this organisation. */
export function ownFilter(uid: string, organisation: string): Record<string, unknown> {
  const field = ownerFieldOf(uid);
  return field === null
    ? { documentId: { $null: true } }
    : { [field]: { documentId: { $eq: organisation } } };
}

/**
 * Is the draft in this language this organisation's? A language that is not there yet is judged
 * by the others.
 */
export async function ownsDocument(
  strapi: Core.Strapi,
  organisation: string,
  { uid, documentId, locale }: ReviewKey & { uid: UID.ContentType },
): Promise<boolean> {
  const field = ownerFieldOf(uid);
  if (field === null) return false;
  const rows = (await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null },
    select: ['id', 'locale'],
    populate: { [field]: { select: ['documentId'] } },
  })) as Record<string, unknown>[];
  const here = rows.filter((row) => row['locale'] === locale);
  return (here.length > 0 ? here : rows).some((row) =>
    [row[field]]
      .flat()
      .some((owner) => (owner as { documentId?: string } | null)?.documentId === organisation),
  );
}
