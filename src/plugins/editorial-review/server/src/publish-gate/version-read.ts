import type { Core } from '@strapi/strapi';
import type { Call } from '../../../../../kernel/document-call';
import { defaultLocale } from '../../../../../kernel/locales';
import { isVersionTold, tellLockVersion } from '../lock-versions';
import { isJudged } from '../permits';
import { reviewRows } from '../repositories/reviews';
import { currentRequest } from '../request';

/**
 * A form of the content manager that opens a page is told which version it shows. Asked for before the page is
 * read: were it saved in between, the form would believe an older one, and be told at its save. What this request
 * has written itself is said already.
 */
export async function tellVersionRead(strapi: Core.Strapi, { uid, params }: Call): Promise<void> {
  const { documentId } = params;
  if (currentRequest(strapi)?.managed !== uid || typeof documentId !== 'string') return;
  if (isJudged() || isVersionTold(strapi, documentId)) return;
  const locale = typeof params['locale'] === 'string' ? params['locale'] : null;
  const key = { uid, documentId, locale: locale ?? (await defaultLocale(strapi)) };
  tellLockVersion(strapi, key, (await reviewRows(strapi).find(key))?.lockVersion ?? 0);
}
