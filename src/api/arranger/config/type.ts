import { defineType } from '../../../kernel/content-types';
import type { OwnRule } from '../../../plugins/content-rules/types';
import { editView } from '../edit-view';

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

const organisationNumber: OwnRule<'organisationNumber'> = {
  reads: { organisationNumber: true },
  check(page) {
    const number = page.text('organisationNumber');
    if (number === '' || isOrganisationNumber(number)) return [];
    return [
      page.wrong(
        'organisation_number',
        'organisationNumber',
        'Organisationsnumret stämmer inte. Det ska ha tio siffror, som 212000-1157.',
        'The organisation number does not check out. It has ten digits, like 212000-1157.',
      ),
    ];
  },
};

/** `2120001157` and `16212000-1157` are written 212000-1157. */
function tidyNumber(value: string): string {
  const digits = value.trim().replace(/^16(?=\d{6}-?\d{4}$)/, '');
  return digits.replace(/^(\d{6})(\d{4})$/, '$1-$2');
}

export default defineType({
  editView,
  path: { sv: '/arrangorer', en: '/en/arrangers' },
  rules: { mended: { organisationNumber: tidyNumber }, own: [organisationNumber] },
  view: {
    card: ['name', 'shortName', 'sector', 'website'],
    order: { attribute: 'name', direction: 'asc' },
    image: 'logo',
    arrangers: null,
    edition: false,
    topics: false,
    page: true,
    lists: ['aliases'],
  },
});
