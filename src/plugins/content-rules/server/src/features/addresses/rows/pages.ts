import type { Core, UID } from '@strapi/strapi';
import { definedTypes, isGoverned, isLocalized } from '../../../../../../../kernel/content-types';
import type { PageKey } from '../../../../../../../kernel/pages';
import { defaultLocale } from '../../../../../../../kernel/locales';
import { modelOf } from '../../../models';

export type Status = 'draft' | 'published';

export interface PageRow {
  id: number;
  documentId: string;
  locale: string | null;
  slug: string | null;
  [attribute: string]: unknown;
}

/** The types of ours whose entries have a slug; read from the schemas, never listed. */
export const sluggedUids = (strapi: Core.Strapi): UID.ContentType[] =>
  [...definedTypes(strapi).values()].map(({ uid }) => uid).filter((uid) => isSlugged(strapi, uid));

export const isSlugged = (strapi: Core.Strapi, uid: string): boolean =>
  definedTypes(strapi).has(uid) && modelOf(strapi)(uid)['slug'] !== undefined;

/** The language as the slug table writes it: `-` for a type without languages. */
export async function localeKey(
  strapi: Core.Strapi,
  uid: string,
  locale: unknown,
): Promise<string> {
  if (!isLocalized(strapi, uid)) return '-';
  if (typeof locale === 'string' && locale !== '') return locale;
  return defaultLocale(strapi);
}

const localeWhere = (locale: string) => (locale === '-' ? {} : { locale });

const statusWhere = (strapi: Core.Strapi, uid: string, status: Status) =>
  isGoverned(strapi, uid)
    ? { publishedAt: status === 'draft' ? { $null: true } : { $notNull: true } }
    : {};

/** The row of a page, without its components and relations. */
export async function readRow(
  strapi: Core.Strapi,
  { uid, documentId, locale }: PageKey,
  status: Status,
): Promise<PageRow | null> {
  return (await strapi.db.query(uid as UID.ContentType).findOne({
    where: { documentId, ...localeWhere(locale), ...statusWhere(strapi, uid, status) },
  })) as PageRow | null;
}

/** Rows of these documents in one status; in every language when `locale` is null. */
export async function readRows(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  status: Status,
  locale: string | null = null,
): Promise<PageRow[]> {
  return (await strapi.db.query(uid as UID.ContentType).findMany({
    where: {
      documentId: { $in: documentIds },
      ...(locale === null ? {} : localeWhere(locale)),
      ...statusWhere(strapi, uid, status),
    },
  })) as PageRow[];
}

/** Gives a draft (or an entry without drafts) another slug, under the document service. */
export async function writeSlug(
  strapi: Core.Strapi,
  uid: string,
  id: number,
  slug: string | null,
): Promise<void> {
  await strapi.db.query(uid as UID.ContentType).update({ where: { id }, data: { slug } });
}
