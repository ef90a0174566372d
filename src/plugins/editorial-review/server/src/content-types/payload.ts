import { hidden } from './hidden';

/** All that is personal or free text, so that it can be erased: snapshots, comments, reasons. */
export default hidden({
  singularName: 'payload',
  pluralName: 'payloads',
  displayName: 'Payload',
  collectionName: 'editorial_payloads',
  attributes: {
    page: { type: 'string' },
    kind: { type: 'string', required: true },
    salt: { type: 'string' },
    digest: { type: 'string', required: true },
    data: { type: 'json' },
    erasedAt: { type: 'string' },
  },
  indexes: [{ name: 'editorial_payloads_page_ix', columns: ['page'] }],
});
