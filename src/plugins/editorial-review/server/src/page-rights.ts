import type { Core, UID } from '@strapi/strapi';
import { isGoverned, isLocalized } from '../../../../kernel/content-types';
import { service } from '../../../../kernel/services';
import type { PermissionsManager } from '../../../../kernel/strapi-services';
import type { ReviewKey, Snapshot } from '../../domain/types';
import { currentRequest } from './request';

/** What the content manager asks before it shows or saves a page. */
export type ContentRight = 'read' | 'update' | 'create';

const actionOf = (right: ContentRight) => `plugin::content-manager.explorer.${right}`;

interface Subquery {
  getKnexQuery(): unknown;
}

/**
 * A right is a right to that page: the content permissions of whoever asks (type, language, field,
 * conditions such as "only one's own"), asked of the row of the draft as the content manager does.
 * Nobody is asked for where no person is signed in: then there is no right.
 */
export function pageRights(strapi: Core.Strapi) {
  const { userAbility: ability, user } = currentRequest(strapi)?.state ?? {};

  function managerOf(right: ContentRight, uid: string): PermissionsManager | null {
    if (ability === undefined) return null;
    const manager = service(strapi, 'admin::permission').createPermissionsManager({
      ability,
      action: actionOf(right),
      model: uid,
    });
    return manager.isAllowed ? manager : null;
  }

  /** Which drafts of a type, as a condition of a query; null where none. */
  function whereOf(right: ContentRight, uid: string): object | null {
    const manager = managerOf(right, uid);
    if (manager === null) return null;
    const filters = manager.getQuery() ?? {};
    const { where = {} } = strapi
      .get('query-params')
      .transform(uid as UID.ContentType, { filters } as never) as { where?: object };
    return where;
  }

  return {
    whereOf,

    /** The draft of the page stands, and is among those of the right. */
    async may(right: ContentRight, { uid, documentId, locale }: ReviewKey): Promise<boolean> {
      const own = whereOf(right, uid);
      if (own === null) return false;
      const page = rowOf(strapi, { uid, documentId, locale });
      const rows = strapi.db.query(uid as UID.ContentType);
      if ((await rows.count({ where: { $and: [page, own] } })) > 0) return true;
      if ((await rows.count({ where: page })) > 0) return false;
      // The page is gone and its history stays: whose right is narrower than its language sees none of it.
      const manager = managerOf(right, uid);
      return (
        manager?.ability.can(actionOf(right), manager.toSubject({ documentId, locale })) === true
      );
    },

    /** Some pages of the type are among those of the right to update. */
    mayUpdateSome: (uid: string): boolean => managerOf('update', uid) !== null,

    /** A new page in this language would be among those of the right, made by whoever asks. */
    mayCreate({ uid, locale }: Pick<ReviewKey, 'uid' | 'locale'>): boolean {
      const manager = managerOf('create', uid);
      const page = { ...(isLocalized(strapi, uid) ? { locale } : {}), createdBy: user };
      return manager?.ability.can(actionOf('create'), manager.toSubject(page)) === true;
    },

    /** A query for the document ids of the drafts of the right; null where there are none. */
    draftsOf(right: ContentRight, uid: string, locale: string): unknown {
      const own = whereOf(right, uid);
      if (own === null) return null;
      const where = { $and: [{ locale, publishedAt: null }, own] };
      const query = strapi.db.queryBuilder(uid as UID.ContentType) as unknown as {
        select(columns: string[]): { where(where: object): Subquery };
      };
      return query.select(['documentId']).where(where).getKnexQuery();
    },

    /** The fields of a type that the right leaves out (`lead`, `seo.metaTitle`), as the role screen has them. */
    fieldsWithout(right: ContentRight, uid: string): string[] {
      const action = actionOf(right);
      const [all] = service(strapi, 'admin::content-type').getPermissionsWithNestedFields([
        { actionId: action, subjects: [uid], options: { applyToProperties: ['fields'] } },
      ]);
      return (all?.properties.fields ?? []).filter(
        (field) => ability?.can(action, uid, field) !== true,
      );
    },
  };
}

/** The row that the content manager shows and saves: the draft, where there are drafts. */
export const rowOf = (strapi: Core.Strapi, { uid, documentId, locale }: ReviewKey): object => ({
  documentId,
  ...(isLocalized(strapi, uid) ? { locale } : {}),
  ...(isGoverned(strapi, uid) ? { publishedAt: null } : {}),
});

/** What stands in a field (`seo.metaTitle`), with those of each part where there are several. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === null || value === undefined ? [] : [value];
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Record<string, unknown>)[name], rest)
    : [];
}

/** A page without these fields. */
export function without(snapshot: Snapshot, fields: readonly string[]): Snapshot {
  const copy = structuredClone(snapshot);
  for (const field of fields) drop(copy, field.split('.'));
  return copy;
}

function drop(value: unknown, [name, ...rest]: readonly string[]): void {
  if (Array.isArray(value))
    return value.forEach((item) => drop(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined || typeof value !== 'object' || value === null) return;
  const part = value as Record<string, unknown>;
  if (rest.length > 0) return drop(part[name], rest);
  Reflect.deleteProperty(part, name);
}
