import type { Core } from '@strapi/strapi';
import { service } from '../services';
import type { AdminAuthService, JwtService } from '../strapi-services';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export const signIn: Patch = {
  id: 'sign-in',
  reason:
    'Strapi answers faster for accounts that are not there, and its tokens outlive the password they were given for.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault('admin::auth', service(strapi, 'admin::auth'), 'checkCredentials', {
        arity: 1,
        says: ['!user.password', 'validatePassword(password, user.password)'],
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
  issue(original: JwtService['issue']): JwtService['issue'];
  verify(original: JwtService['verify']): JwtService['verify'];
}

/** Stands around what proves who somebody is: an administrator's password, an arranger's token. */
export function wrapSignIn(strapi: Core.Strapi, around: Around): void {
  make(strapi, signIn, () => {
    wrapMethod(service(strapi, 'admin::auth'), 'checkCredentials', around.checkCredentials);
    const jwt = service(strapi, 'users-permissions.jwt');
    wrapMethod(jwt, 'issue', around.issue);
    wrapMethod(jwt, 'verify', around.verify);
  });
}
