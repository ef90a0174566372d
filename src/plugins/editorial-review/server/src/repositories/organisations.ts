import type { Core, UID } from '@strapi/strapi';
import { definedTypes, definitionOf, isGoverned } from '../../../../../kernel/content-types';
import type { Actor, ReviewKey } from '../../../domain/types';

const USER = 'plugin::users-permissions.user';

interface Relation {
  type: string;
  relation?: string;
  target?: string;
}

const relationOf = (strapi: Core.Strapi, uid: string, field: string): Relation | undefined =>
  (strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Relation>)[field];

/** The attribute that names a page's organisation, or null where arrangers have no business. */
export const ownerFieldOf = (strapi: Core.Strapi, uid: string): string | null =>
  definitionOf(strapi, uid)?.owner ?? null;

/** May a page belong to several organisations? */
export const hasManyOwners = (strapi: Core.Strapi, uid: string, field: string): boolean =>
  relationOf(strapi, uid, field)?.relation?.endsWith('Many') === true;

/** The relations of a type that lead to pages with owners of their own. */
export function ownedTargets(
  strapi: Core.Strapi,
  uid: string,
): { field: string; target: UID.ContentType }[] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return Object.entries(attributes as unknown as Record<string, Relation>).flatMap(
    ([field, { type, target = '' }]) =>
      type === 'relation' && field !== 'localizations' && ownerFieldOf(strapi, target) !== null
        ? [{ field, target: target as UID.ContentType }]
        : [],
  );
}

/** The organisations' own type is what a signed-in arranger's account points at; owners are these. */
export function ownerFaults(strapi: Core.Strapi): string[] {
  const organisation = relationOf(strapi, USER, 'arranger')?.target;
  return [...definedTypes(strapi).values()].flatMap(({ uid, definition: { owner } }) => {
    if (owner === undefined) return [];
    const fits = relationOf(strapi, uid, owner)?.target === organisation;
    if (fits && isGoverned(strapi, uid)) return [];
    return [
      `the owner of ${uid}, ${owner} in its config/type.ts, must be a relation of a governed type to ${organisation ?? 'the type of organisations'}`,
    ];
  });
}

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
export function ownFilter(
  strapi: Core.Strapi,
  uid: string,
  organisation: string,
): Record<string, unknown> {
  const field = ownerFieldOf(strapi, uid);
  return field === null
    ? { documentId: { $null: true } }
    : { [field]: { documentId: { $eq: organisation } } };
}

/** A draft as an answer shows it; its language may have been left out. */
export interface Shown {
  documentId: string;
  locale?: string | null;
}

/**
 * Tells, of these drafts, which belong to the organisation this arranger writes for: each language by
 * itself, and by its draft. Where the language was left out, all that there are must.
 */
export async function ownedAmong(
  strapi: Core.Strapi,
  actor: Actor,
  uid: string,
  documentIds: string[],
): Promise<(draft: Shown) => boolean> {
  const organisation = await organisationOf(strapi, actor);
  if (organisation === null || documentIds.length === 0) return () => false;
  const drafts = { documentId: { $in: documentIds }, publishedAt: null };
  const documents = strapi.db.query(uid as UID.ContentType);
  const select = ['documentId', 'locale'] as never;
  const all = (await documents.findMany({ where: drafts, select })) as Shown[];
  const own = (await documents.findMany({
    where: { $and: [drafts, ownFilter(strapi, uid, organisation)] },
    select,
  })) as Shown[];
  const key = ({ documentId, locale }: Shown) => `${documentId} ${locale ?? '-'}`;
  const mine = new Set(own.map(key));
  return (draft) => {
    if (draft.locale !== undefined) return mine.has(key(draft));
    const languages = all.filter(({ documentId }) => documentId === draft.documentId);
    return languages.length > 0 && languages.every((language) => mine.has(key(language)));
  };
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
  const field = ownerFieldOf(strapi, uid);
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
