import { RULES } from '../../../domain/actions';
import type { Core } from '@strapi/strapi';
import { CORRECT_FILES, CHANGE_SHOWN, permissionId } from '../../../domain/permissions';
import { OFFERED_ACTIONS } from '../../../domain/types';
import { service } from '../../../../../kernel/services';

const OURS = 'plugin::editorial-review.';

/**
 * Stops the start where a right of the review stands in the role screen and nobody has said who gets
 * it: it would be held by nobody but super admins, in every installation.
 */
export function checkRights(strapi: Core.Strapi): void {
  const said = new Set<string>([
    permissionId('read'),
    CORRECT_FILES,
    CHANGE_SHOWN,
    ...OFFERED_ACTIONS.filter((action) => RULES[action].right.roles !== undefined).map(
      permissionId,
    ),
  ]);
  const unsaid = service(strapi, 'admin::permission')
    .actionProvider.values()
    .map(({ actionId }) => actionId)
    .filter((id) => id.startsWith(OURS) && !said.has(id));
  if (unsaid.length === 0) return;
  throw new Error(
    `No installation step gives anybody the right ${unsaid.join(', ')}: ` +
      'name the roles that get it in the action (`roles: []` for none).',
  );
}
