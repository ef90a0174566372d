import type { Core } from '@strapi/strapi';
import { wrapSignIn } from '../kernel/strapi-patches/sign-in';
import { endSessionsWithPasswords, takeAsLong } from './administrators';
import { byInvitation, inviteFirstAdministrator } from './first-administrator';
import { mustHaveSecrets } from './secrets';
import { issueDated, stampPasswords, verifyAgainstPassword } from './tokens';

/** Who gets in: secrets that hold, guesses that are few, tokens that end with their password. */
export function guardSignIn(strapi: Core.Strapi): void {
  mustHaveSecrets(process.env);
  wrapSignIn(strapi, {
    checkCredentials: takeAsLong(strapi),
    createFirstAdmin: byInvitation(strapi),
    issue: issueDated,
    verify: verifyAgainstPassword(strapi),
  });
  inviteFirstAdministrator(strapi);
  stampPasswords(strapi);
  endSessionsWithPasswords(strapi);
}
