import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Person', en: 'Person' },
  list: ['name', 'updatedAt'],
  sort: 'name ASC',
  mainField: 'name',
  rows: ['name:6 email:6', 'withdrawnAt:6'],
  fields: {
    name: ['Namn'],
    email: ['E-post', 'Visas aldrig utåt.'],
    withdrawnAt: ['Har bett att få bli borttagen', 'När personen tog tillbaka sitt medgivande.'],
  },
  english: {
    name: ['Name'],
    email: ['E-mail', 'Never shown to the public.'],
    withdrawnAt: ['Has asked to be removed', 'When the person took back the consent.'],
  },
};
