/** Leaves room for the longest path prefix in a redirect of 255 characters. */
export const MAX_SLUG = 200;

/** Lower-case letters a–z, digits and single hyphens between them. */
export const isWellFormed = (slug: string): boolean =>
  slug.length <= MAX_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug);

/** `slug`, `slug-2`, `slug-3` …: the first one when `number` is 1. */
export function numbered(base: string, number: number): string {
  const suffix = number === 1 ? '' : `-${number}`;
  return trimmed(base, MAX_SLUG - suffix.length) + suffix;
}

/** Cut at a word where there is one. */
export function trimmed(slug: string, length: number = MAX_SLUG): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : length);
}

type Fields = Readonly<Record<string, unknown>>;

/** Which attribute a slug is made of, and which one stands in front of it. */
interface Words {
  of: string;
  after?: string;
}

/**
 * The words that a slug is made of when nobody typed one: what the type says, else the title or
 * name. What is to stand in front is left out where it stands there already.
 */
export function slugSource({ slug }: { slug?: Words }, fields: Fields): string {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const title = slug === undefined ? text('title') || text('name') : text(slug.of);
  if (slug?.after === undefined || title === '') return title;
  const label = text(slug.after);
  return title.toLocaleLowerCase('sv').startsWith(label.toLocaleLowerCase('sv'))
    ? title
    : `${label} ${title}`;
}
