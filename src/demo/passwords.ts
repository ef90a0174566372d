import { randomInt } from 'node:crypto';

/** No letters that are taken for one another when somebody types them off a screen. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What the admin asks of a password: eight characters, a small and a capital letter, a digit. */
export function isAcceptable(password: string): boolean {
  return (
    password.length >= 8 &&
    Buffer.byteLength(password) <= 72 &&
    /[a-z]/.test(password) &&
    /[A-Z]/.test(password) &&
    /\d/.test(password)
  );
}

/** Three groups of five; drawn again in the rare case that a kind of character is missing. */
export function generatePassword(): string {
  const group = () =>
    Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  for (;;) {
    const password = [group(), group(), group()].join('-');
    if (isAcceptable(password)) return password;
  }
}

/** DEMO_PASSWORD sets one for all; else each account gets its own. */
export function passwordSource(chosen: string | undefined): () => string {
  if (chosen === undefined || chosen === '') return generatePassword;
  if (isAcceptable(chosen)) return () => chosen;
  throw new Error(
    'DEMO_PASSWORD: minst 8 tecken med liten bokstav, stor bokstav och siffra. / at least 8 characters with a lower-case letter, a capital and a digit.',
  );
}
