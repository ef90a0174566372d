import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../../../../kernel/content-types';
import { service } from '../../../../../kernel/services';
import type { Right } from './give-rights';
import { LOCALES, type ContentAction, type RoleSpec } from './role-specs';

/** What a role may do in the content manager with these types: all their fields, in all languages. */
export function contentRights(
  strapi: Core.Strapi,
  spec: RoleSpec,
  uids: readonly string[],
): Right[] {
  const governed = uids.filter((uid) => isGoverned(strapi, uid));
  const supporting = uids.filter((uid) => !isGoverned(strapi, uid));
  const actions = [
    ...spec.governed.map((name) => withFields(name, governed)),
    ...spec.supporting.map((name) => withFields(name, supporting)),
  ];
  return service(strapi, 'admin::content-type')
    .getPermissionsWithNestedFields(actions)
    .map(({ action, subject, properties: { fields } }) => ({
      action,
      subject,
      properties: {
        ...(fields === undefined ? {} : { fields }),
        ...(isGoverned(strapi, subject) ? { locales: LOCALES.map(({ code }) => code) } : {}),
      },
    }));
}

const withFields = (name: ContentAction, subjects: string[]) => ({
  actionId: `plugin::content-manager.explorer.${name}`,
  subjects,
  // Deleting has no fields of its own.
  options: { applyToProperties: name === 'delete' ? ['locales'] : ['fields', 'locales'] },
});
