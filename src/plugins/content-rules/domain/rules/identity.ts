import type { Finding, Snapshot } from '../types';
import { stringOf, wrong } from './finding';

/** The check digit of Swedish organisation numbers: every other digit doubled, the sum a ten. */
export function isOrganisationNumber(value: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(value)) return false;
  const digits = [...value.replace('-', '')].map(Number);
  // The third digit of an organisation is at least 2: below it would be a person's birth month.
  if ((digits[2] ?? 0) < 2) return false;
  const sum = digits
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return sum % 10 === 0;
}

export function organisationNumber(uid: string, page: Snapshot): Finding[] {
  const number = stringOf(page['organisationNumber']);
  if (uid !== 'api::arranger.arranger' || number === '' || isOrganisationNumber(number)) return [];
  return [
    wrong(
      'organisation_number',
      'organisationNumber',
      'Organisationsnumret stämmer inte. Det ska ha tio siffror, som 212000-1157.',
      'The organisation number does not check out. It has ten digits, like 212000-1157.',
    ),
  ];
}
