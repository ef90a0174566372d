import type { Core, UID } from '@strapi/strapi';
import { inLockOrder } from '../../../../../kernel/pages';
import { defaultLocale } from '../../../../../kernel/locales';
import type { ReviewKey } from '../../../domain/types';

/** A row of a governed type, as much of it as the gate looks at. */
export interface Row {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: string | Date | null;
}

const COLUMNS = ['id', 'documentId', 'locale', 'publishedAt'];

/** The rows of a document that a `locale` parameter (absent, one, several or `*`) speaks of. */
export async function rowsOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: unknown,
): Promise<Row[]> {
  const where: Record<string, unknown> = { documentId };
  if (locale !== '*') {
    const empty = locale === undefined || locale === null || locale === '';
    where['locale'] = { $in: empty ? [await defaultLocale(strapi)] : [locale].flat() };
  }
  const rows: unknown = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ where, select: COLUMNS });
  return rows as Row[];
}

/** Each page once, in the order in which the locks are taken. */
export const keysOf = (uid: string, rows: readonly Row[]): ReviewKey[] =>
  inLockOrder(rows.map(({ documentId, locale }) => ({ uid, documentId, locale })));
