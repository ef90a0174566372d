import { RULES } from '../../../domain/actions';
import type { Core } from '@strapi/strapi';
import { OFFERED_ACTIONS, type OfferedAction } from '../../../domain/types';
import { definedTypes } from '../../../../../kernel/content-types';
import type { Step } from '../../../../../kernel/installation';
import { contentRights } from './content-rights';
import { giveRights, reviewRight } from './give-rights';
import { ROLES } from './role-specs';

export const rightId = (action: OfferedAction): string => `right-${action}`;
export const typeId = (uid: string): string => `type-${uid}`;

/** What an action or a type needs of every installation, without a step file of its own. */
export function derivedSteps(strapi: Core.Strapi): Step[] {
  return [...OFFERED_ACTIONS.map(rightStep), ...[...definedTypes(strapi).keys()].map(typeStep)];
}

/** The right to an action, for the roles that the action names. */
const rightStep = (action: OfferedAction): Step => ({
  id: rightId(action),
  async run(strapi) {
    for (const code of RULES[action].right.roles)
      await giveRights(strapi, code, [reviewRight(action)]);
  },
});

/** A type in the content manager: what each role may do with others of its kind. */
const typeStep = (uid: string): Step => ({
  id: typeId(uid),
  async run(strapi) {
    for (const spec of ROLES) {
      await giveRights(strapi, spec.code, contentRights(strapi, spec, [uid]));
    }
  },
});
