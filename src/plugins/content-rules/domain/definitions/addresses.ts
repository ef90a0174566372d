import { sitePath } from '../addresses/redirects';
import type { DescribedType } from './types';

const LANGUAGES = ['sv', 'en'] as const;

/** What a redirect is made of. */
const REDIRECT = ['from', 'to', 'code', 'forLocale', 'automatic'];

/** A path and the words of a slug are there for what has a slug. */
export function addressFaults({ attributes, definition }: DescribedType): string[] {
  const { path, slug } = definition;
  const has = (name: string) => Object.hasOwn(attributes, name);
  if (!has('slug'))
    return [
      ...(path === undefined ? [] : ['it has a path, but its schema has no slug.']),
      ...(slug === undefined ? [] : ['it says what its slug is made of, but has none.']),
    ];
  const words = slug === undefined ? [] : [slug.of, ...(slug.after ? [slug.after] : [])];
  return [
    ...words.filter((name) => !has(name)).map((name) => `slug names ${name}: no such attribute.`),
    ...(slug === undefined && !has('title') && !has('name')
      ? ['say with slug.of what its slug is made of: it has neither title nor name.']
      : []),
    ...LANGUAGES.filter((language) => path !== undefined && !isPrefix(path[language])).map(
      (language) => `path.${language} must be like /nyheter, without a slash at its end.`,
    ),
  ];
}

/** Types that share a prefix share their slugs: in every language, or in none. */
export function pathFaults(types: readonly DescribedType[]): string[] {
  return types.flatMap((type, index) =>
    types.slice(index + 1).flatMap((other) => {
      const [one, two] = [type.definition.path, other.definition.path];
      if (one === undefined || two === undefined) return [];
      const shared = LANGUAGES.filter((language) => one[language] === two[language]);
      const crossed = one.sv === two.en || one.en === two.sv;
      const alike = shared.length === LANGUAGES.length && type.localized === other.localized;
      if (!crossed && (shared.length === 0 || alike)) return [];
      return [
        `src/api/${type.folder}/config/type.ts and src/api/${other.folder}/config/type.ts: ` +
          'types that share a path share it in every language, and have languages or not alike.',
      ];
    }),
  );
}

/** One type, and no more, holds the redirects. */
export function redirectFaults(types: readonly DescribedType[]): string[] {
  const holders = types.filter(({ definition }) => definition.redirects === true);
  if (holders.length !== 1)
    return [
      `One type must say redirects: true in its src/api/<type>/config/type.ts; ${holders.length} do.`,
    ];
  return holders.flatMap(({ folder, attributes }) =>
    REDIRECT.filter((name) => !Object.hasOwn(attributes, name)).map(
      (name) => `src/api/${folder}/config/type.ts: redirects need ${name}, which the schema lacks.`,
    ),
  );
}

const isPrefix = (prefix: unknown): boolean =>
  typeof prefix === 'string' &&
  sitePath(prefix) === prefix &&
  prefix.length > 1 &&
  !prefix.endsWith('/');
