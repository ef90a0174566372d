const NEW = 'editorial-new';

/** Where a tab remembers which new page of a type it is writing. */
export const newPageKey = (model: string, locale: string): string => `${NEW}:${model}:${locale}`;

/** The form of a new page, opened next, begins with this one. */
export function goOnWith({
  contentType,
  target,
  locale,
}: {
  contentType: string;
  target: string;
  locale: string | null;
}): void {
  if (target.startsWith('new:'))
    sessionStorage.setItem(newPageKey(contentType, locale ?? 'sv'), target);
}
