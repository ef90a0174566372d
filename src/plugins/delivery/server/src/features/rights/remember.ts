import type { Core } from '@strapi/strapi';
import { rememberAbilities } from '../../../../../../kernel/strapi-patches/abilities';
import { rememberPublicPermissions } from '../../../../../../kernel/strapi-patches/public-permissions';

/** An anonymous request costs no query and no work for the rights of the public. */
export function rememberPublicRights(strapi: Core.Strapi): void {
  rememberPublicPermissions(strapi);
  rememberAbilities(strapi);
}
