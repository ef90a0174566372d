import type { Snapshot } from '../../../domain/types';
import type { Core, UID } from '@strapi/strapi';
import type { Actor, ReviewKey } from '../../../domain/types';
import {
  hasManyOwners,
  organisationOf,
  ownedTargets,
  ownerFieldOf,
  ownsDocument,
} from '../repositories/organisations';
import { refusal } from '../refuse';

type Data = Record<string, unknown>;

const NOT_YOURS = {
  sv: 'Du skriver bara för din egen organisation.',
  en: 'You write for your own organisation only.',
};

const notYours = (strapi: Core.Strapi, uid: string): Error =>
  refusal(strapi, 'missing_permission', { uid }, NOT_YOURS);

/** The organisation a signed-in arranger writes for; null for everybody else, who is not bound to one. */
export async function boundTo(
  strapi: Core.Strapi,
  actor: Actor,
  uid: string,
): Promise<string | null> {
  if (actor.kind !== 'arranger') return null;
  const organisation = await organisationOf(strapi, actor);
  if (organisation === null || ownerFieldOf(strapi, uid) === null) throw notYours(strapi, uid);
  return organisation;
}

/** A new page is the own organisation's unless it says so itself. */
export function withOwner(
  strapi: Core.Strapi,
  uid: string,
  organisation: string,
  data: Data,
): Data {
  const field = ownerFieldOf(strapi, uid);
  if (field === null || data[field] !== undefined) return data;
  return { ...data, [field]: hasManyOwners(strapi, uid, field) ? [organisation] : organisation };
}

/** Somebody else's page does not exist for an arranger. */
export async function mustOwn(
  strapi: Core.Strapi,
  organisation: string,
  key: ReviewKey,
): Promise<void> {
  const page = { ...key, uid: key.uid as UID.ContentType };
  if (!(await ownsDocument(strapi, organisation, page))) {
    throw refusal(strapi, 'not_found');
  }
}

/**
 * After the write the page is still the organisation's, and links to nobody else's pages but those that
 * somebody else had linked before: what an arranger can't see they leave as it was.
 */
export async function mustStillOwn(
  strapi: Core.Strapi,
  organisation: string,
  key: ReviewKey,
  snapshot: Snapshot,
  before: Snapshot | null,
): Promise<void> {
  const field = ownerFieldOf(strapi, key.uid);
  const owners = field === null ? [] : idsOf(snapshot[field]);
  if (!owners.includes(organisation)) throw notYours(strapi, key.uid);

  for (const { field: relation, target } of ownedTargets(strapi, key.uid)) {
    const linked = new Set(idsOf(before?.[relation]));
    for (const documentId of idsOf(snapshot[relation]).filter((id) => !linked.has(id))) {
      const link = { uid: target, documentId, locale: key.locale };
      if (!(await ownsDocument(strapi, organisation, link))) throw notYours(strapi, link.uid);
    }
  }
}

/** A list of links that an arranger writes anew keeps those to others' pages, which they can't see. */
export async function withOthersLinks(
  strapi: Core.Strapi,
  organisation: string,
  key: ReviewKey,
  data: Data,
  before: Snapshot,
): Promise<Data> {
  const kept: Data = {};
  for (const { field, target } of ownedTargets(strapi, key.uid)) {
    const list = listIn(data[field]);
    if (list === null) continue;
    const hidden: string[] = [];
    for (const documentId of idsOf(before[field])) {
      const link = { uid: target, documentId, locale: key.locale };
      if (!(await ownsDocument(strapi, organisation, link))) hidden.push(documentId);
    }
    if (hidden.length > 0)
      kept[field] = { set: [...list, ...hidden.map((id) => ({ documentId: id }))] };
  }
  return { ...data, ...kept };
}

/** What a relation is set to as a whole; null where it is not, but connected and disconnected. */
function listIn(value: unknown): unknown[] | null {
  const whole =
    Array.isArray(value) || value === null ? value : (value as Data | undefined)?.['set'];
  if (whole === null) return [];
  if (!Array.isArray(whole)) return null;
  return whole.map((own) => (typeof own === 'string' ? { documentId: own } : (own as unknown)));
}

const idsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .map((target) => (target as { documentId?: string } | null)?.documentId)
    .filter((id): id is string => id !== undefined);
