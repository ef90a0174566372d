import type { Core } from '@strapi/strapi';
import { definedTypes, type DefinedType } from '../../../../../kernel/content-types';
import type { Step } from '../../../../../kernel/installation';
import { publicRole } from './public-role';
import { readsOf } from './reads';

export const typeId = (uid: string): string => `type-${uid}`;

/** A type that has a view is read by the public, without a step file of its own. */
export function derivedSteps(strapi: Core.Strapi): Step[] {
  return [...definedTypes(strapi).values()]
    .filter((type) => readsOf(type).length > 0)
    .map(typeStep);
}

const typeStep = (type: DefinedType): Step => ({
  id: typeId(type.uid),
  run: async (strapi) => (await publicRole(strapi))?.give(readsOf(type)),
});
