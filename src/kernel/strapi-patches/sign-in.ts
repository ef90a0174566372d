import type { Core } from '@strapi/strapi';
import { service } from '../services';
import type { AdminAuthService, AdminUserService, JwtService } from '../strapi-services';
import { firstFault, methodFault, wrapMethod, wrapShared } from './methods';
import { make, type Patch } from './patch';

export const signIn: Patch = {
  id: 'sign-in',
  reason:
    'Strapi answers faster for accounts that are not there, its tokens outlive the password they were given for, and the first visitor of an empty installation becomes its administrator.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault('admin::auth', service(strapi, 'admin::auth'), 'checkCredentials', {
        arity: 1,
        says: ['!user.password', 'validatePassword(password, user.password)'],
      }),
      methodFault('admin::user', service(strapi, 'admin::user'), 'createFirstAdmin', {
        arity: 1,
        says: ['You cannot register a new super admin'],
      }),
      methodFault('users-permissions.jwt', service(strapi, 'users-permissions.jwt'), 'issue', {
        arity: 1,
        says: ['jwt.sign('],
      }),
      methodFault('users-permissions.jwt', service(strapi, 'users-permissions.jwt'), 'getToken', {
        arity: 1,
        says: ['this.verify(token)'],
      }),
    ),
};

export interface Around {
  checkCredentials(
    original: AdminAuthService['checkCredentials'],
  ): AdminAuthService['checkCredentials'];
  createFirstAdmin(
    original: AdminUserService['createFirstAdmin'],
  ): AdminUserService['createFirstAdmin'];
  issue(original: JwtService['issue']): JwtService['issue'];
  verify(original: JwtService['verify']): JwtService['verify'];
}

/** Stands around what proves who somebody is: an administrator's password, an arranger's token, who was first. */
export function wrapSignIn(strapi: Core.Strapi, around: Around): void {
  make(strapi, signIn, () => {
    wrapShared(service(strapi, 'admin::auth'), 'checkCredentials', around.checkCredentials);
    wrapShared(service(strapi, 'admin::user'), 'createFirstAdmin', around.createFirstAdmin);
    const jwt = service(strapi, 'users-permissions.jwt');
    wrapMethod(jwt, 'issue', around.issue);
    wrapMethod(jwt, 'verify', around.verify);
  });
}
