import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Omdirigering', en: 'Redirect' },
  list: ['from', 'to', 'code', 'automatic'],
  sort: 'from ASC',
  mainField: 'from',
  rows: ['from:6 to:6', 'code:4 forLocale:4 automatic:4'],
  fields: {
    from: ['Från', 'Den gamla adressen utan domän: ”/nyheter/gammal-rubrik”.'],
    to: ['Till', 'Den nya adressen, eller en hel adress till en annan webbplats.'],
    code: ['Varaktighet'],
    forLocale: ['Språk', 'Den språkversion som den gamla adressen hör till.'],
    automatic: ['Skapad av systemet'],
  },
  english: {
    from: ['From', 'The old address without the domain: “/nyheter/gammal-rubrik”.'],
    to: ['To', 'The new address, or a whole address of another site.'],
    code: ['Duration'],
    forLocale: ['Language', 'The language version that the old address belongs to.'],
    automatic: ['Made by the system'],
  },
  values: {
    code: {
      permanent: { sv: 'För alltid', en: 'Permanent' },
      temporary: { sv: 'Tillfällig', en: 'Temporary' },
    },
    forLocale: { sv: { sv: 'Svenska', en: 'Swedish' }, en: { sv: 'Engelska', en: 'English' } },
  },
};
