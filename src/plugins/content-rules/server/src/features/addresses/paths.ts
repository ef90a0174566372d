import type { Core } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../../kernel/content-types';
import { neighbours, pathOf } from '../../../../domain/addresses/paths';

/** Where pages live on the site. */
export const createPaths = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `/nyheter/en-rubrik`; English pages under `/en`. */
  of: (uid: string, locale: string | null, slug: string): string =>
    pathOf(definitionOf(strapi, uid), locale, slug),
});

/** Has the site a page for each entry of this type? */
export const hasPath = (strapi: Core.Strapi, uid: string): boolean =>
  definitionOf(strapi, uid)?.path !== undefined;

/** The types whose pages share this type's paths, itself included. */
export function neighboursOf(strapi: Core.Strapi, uid: string): string[] {
  const types = [...definedTypes(strapi)].map(
    ([own, { definition }]) => [own, definition] as const,
  );
  return neighbours(uid, new Map(types));
}
