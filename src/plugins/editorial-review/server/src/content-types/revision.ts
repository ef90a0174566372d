import { hidden } from './hidden';

/** Every save that changed content. `page` is `uid|documentId|locale`; the text is in a payload. */
export default hidden({
  singularName: 'revision',
  pluralName: 'revisions',
  displayName: 'Revision',
  collectionName: 'editorial_revisions',
  attributes: {
    page: { type: 'string', required: true },
    number: { type: 'integer', required: true },
    hash: { type: 'string', required: true },
    hashVersion: { type: 'integer' },
    schemaVersion: { type: 'string' },
    policyVersion: { type: 'integer' },
    actorKind: { type: 'string', required: true },
    actorId: { type: 'string', required: true },
    at: { type: 'string', required: true },
    cause: { type: 'string', required: true },
    contributors: { type: 'json' },
    sources: { type: 'json' },
    submittedAt: { type: 'string' },
    approvedAt: { type: 'string' },
    payload: { type: 'integer' },
    salt: { type: 'string' },
  },
  indexes: [{ name: 'editorial_revisions_number_uq', type: 'unique', columns: ['page', 'number'] }],
});
