import type { BuffersResponse } from '../../../contracts/buffers';

const within = (locale: string | null): string =>
  locale === null ? '' : `?plugins[i18n][locale]=${locale}`;

/** Where a new page of a type is written. */
export const pathOfNew = (uid: string, locale: string | null): string =>
  `/content-manager/collection-types/${uid}/create${within(locale)}`;

/** Where unsaved work is offered. */
export function pathOfUnsaved(
  {
    contentType,
    target,
    locale,
  }: Pick<BuffersResponse['data'][number], 'contentType' | 'target' | 'locale'>,
  kind: string | undefined,
): string {
  if (kind === 'singleType') return `/content-manager/single-types/${contentType}${within(locale)}`;
  if (target.startsWith('new:')) return pathOfNew(contentType, locale);
  return `/content-manager/collection-types/${contentType}/${target}${within(locale)}`;
}
