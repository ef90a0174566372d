import type { Language, Words } from '../language';
import { generalOf } from './general';
import type { StrapiError } from './pattern';

/**
 * What the admin's own screens (login, password, profile) show as the server sends it. "User not active"
 * is not here: the login compares it, and has a screen for it.
 */
const SHOWN: Readonly<Record<string, Words>> = {
  'Invalid credentials': {
    sv: 'E-postadressen eller lösenordet är fel.',
    en: 'The e-mail address or the password is wrong.',
  },
  'Token expired': {
    sv: 'Länken har gått ut. Begär en ny.',
    en: 'The link has expired. Ask for a new one.',
  },
  'This reset password token has expired': {
    sv: 'Länken har gått ut. Begär en ny.',
    en: 'The link has expired. Ask for a new one.',
  },
  'Invalid registrationToken': {
    sv: 'Inbjudan gäller inte längre. Be en administratör om en ny.',
    en: 'The invitation is no longer valid. Ask an administrator for a new one.',
  },
  'Invalid registration info': {
    sv: 'Inbjudan gäller inte längre. Be en administratör om en ny.',
    en: 'The invitation is no longer valid. Ask an administrator for a new one.',
  },
  'Email already taken': {
    sv: 'E-postadressen används redan.',
    en: 'The e-mail address is already in use.',
  },
  'A user with this email address already exists': {
    sv: 'E-postadressen används redan.',
    en: 'The e-mail address is already in use.',
  },
};

/** Strapi's bare words for a status, which its screens show and compare with nothing. */
const BARE = /^(Forbidden|Policy Failed|Not Found|Internal Server Error|Too many requests.*)$/;

/** An error of the admin's own screens, its message in the language of whoever asks. */
export function adminAnswerOf(error: StrapiError, status: number, language: Language): StrapiError {
  const words = Object.hasOwn(SHOWN, error.message)
    ? SHOWN[error.message]
    : BARE.test(error.message)
      ? generalOf(status)?.words
      : undefined;
  return words === undefined ? error : { ...error, message: words[language] };
}
