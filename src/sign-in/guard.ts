import type { Core } from '@strapi/strapi';
import { refusalError } from '../kernel/refusals';
import { Failures, networkOf } from './failures';

const MINUTES = 60_000;

/** Ten wrong guesses at one account; from one address fifty, at whatever accounts. */
const accounts = { most: 10, window: 15 * MINUTES };
const addresses = { most: 50, window: 15 * MINUTES };
/** Mails with a link to choose a new password. */
const mails = { most: 3, window: 15 * MINUTES };

/** The hash of a password that nobody has: an unknown account costs the time of a known one. */
export const NOBODYS_PASSWORD = '$2a$10$MoR5/L20VmbZ2opOzux.qudF/OF0A2xksPr1BahPOW23ixrJsuR4O';

interface Counters {
  accounts: Failures;
  addresses: Failures;
  mails: Failures;
}

const known = new WeakMap<Core.Strapi, Counters>();

function countersOf(strapi: Core.Strapi): Counters {
  let own = known.get(strapi);
  if (!own)
    known.set(
      strapi,
      (own = {
        accounts: new Failures(accounts),
        addresses: new Failures(addresses),
        mails: new Failures(mails),
      }),
    );
  return own;
}

/** Whether guesses are limited; off in tests of other things. */
const isOn = (strapi: Core.Strapi): boolean => strapi.config.get('sign-in.limitGuesses', true);

/** Where the request of this moment comes from, as far as trusted proxies say. */
const addressNow = (strapi: Core.Strapi): string =>
  networkOf(strapi.requestContext.get()?.request.ip ?? '');

/** What a guess is aimed at: an account by the name it was called, or nothing in particular. */
export interface Guess {
  kind: 'admin' | 'arranger';
  account?: unknown;
}

const nameOf = ({ kind, account }: Guess): string | null =>
  typeof account === 'string' && account !== ''
    ? `${kind} ${account.trim().toLowerCase().slice(0, 320)}`
    : null;

/** Refuses another guess at a secret where too many have failed: 429, with the time to wait. */
export function mustBeAllowed(strapi: Core.Strapi, guess: Guess): void {
  if (!isOn(strapi)) return;
  const own = countersOf(strapi);
  const now = Date.now();
  const name = nameOf(guess);
  const wait = Math.max(
    own.addresses.wait(addressNow(strapi), now),
    name === null ? 0 : own.accounts.wait(name, now),
  );
  if (wait > 0) throw tooMany(strapi, wait);
}

/** A guess was wrong. */
export function failed(strapi: Core.Strapi, guess: Guess): void {
  const own = countersOf(strapi);
  const now = Date.now();
  const name = nameOf(guess);
  own.addresses.add(addressNow(strapi), now);
  if (name !== null) own.accounts.add(name, now);
}

/** Somebody knew the secret: what failed before was they themselves. */
export function succeeded(strapi: Core.Strapi, guess: Guess): void {
  const name = nameOf(guess);
  if (name !== null) countersOf(strapi).accounts.forget(name);
}

/** May another mail go to this account? It is counted, whether there is such an account or not. */
export function mayMail(strapi: Core.Strapi, guess: Guess): boolean {
  const name = nameOf(guess);
  if (!isOn(strapi) || name === null) return true;
  const own = countersOf(strapi).mails;
  const now = Date.now();
  if (own.wait(name, now) > 0) return false;
  own.add(name, now);
  return true;
}

function tooMany(strapi: Core.Strapi, wait: number): Error {
  const seconds = Math.ceil(wait / 1000);
  const minutes = Math.ceil(seconds / 60);
  strapi.requestContext.get()?.set('Retry-After', String(seconds));
  return refusalError(strapi, {
    code: 'rate_limited',
    status: 429,
    words: {
      sv: `För många felaktiga försök. Vänta ${minutes} minuter och försök igen.`,
      en: `Too many attempts have failed. Wait ${minutes} minutes and try again.`,
    },
    details: { retryAfter: seconds },
  });
}
