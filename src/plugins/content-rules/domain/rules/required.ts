import type { Finding, Snapshot } from '../types';
import { isEmpty, missing, warning } from './finding';
import type { Need, TypeRules, UsualField } from './own';

const USUAL: Readonly<Record<UsualField, readonly [sv: string, en: string]>> = {
  title: ['Skriv en rubrik.', 'Write a title.'],
  slug: [
    'Sidan saknar adress. Skriv en rubrik, så skapas den.',
    'The page has no address. Write a title and it is made.',
  ],
  date: ['Ange datumet som visas på sidan.', 'State the date shown on the page.'],
  lead: ['Skriv en ingress. Den visas i listor.', 'Write a lead. It is shown in lists.'],
};

/** What the page lacks of what its type needs, and of what it would be better with. */
export function requiredFields({ required, wished }: TypeRules, page: Snapshot): Finding[] {
  return [
    ...empty(required, page).map(([field, sv, en]) => missing('required', field, sv, en)),
    ...empty(wished, page).map(([field, sv, en]) => warning('recommended', field, sv, en)),
  ];
}

/** The attribute that a need is about. */
export const fieldNeeded = (need: Need): string => (typeof need === 'string' ? need : need.field);

function empty(needs: readonly Need[] = [], page: Snapshot): [string, string, string][] {
  return needs.filter((need) => isEmpty(page[fieldNeeded(need)])).map(worded);
}

function worded(need: Need): [field: string, sv: string, en: string] {
  return typeof need === 'string' ? [need, ...USUAL[need]] : [need.field, need.sv, need.en];
}
