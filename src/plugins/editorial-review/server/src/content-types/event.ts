import { hidden } from './hidden';

/** The trail: insert-only (triggers), chained by hash, holding ids, codes and salted digests only. */
export default hidden({
  singularName: 'event',
  pluralName: 'events',
  displayName: 'Event',
  collectionName: 'editorial_events',
  attributes: {
    seq: { type: 'integer', required: true },
    page: { type: 'string', required: true },
    action: { type: 'string', required: true },
    actorKind: { type: 'string', required: true },
    actorId: { type: 'string', required: true },
    at: { type: 'string', required: true },
    data: { type: 'json' },
    payloads: { type: 'json' },
    payloadDigests: { type: 'json' },
    prevHash: { type: 'string', required: true },
    hash: { type: 'string', required: true },
  },
  indexes: [
    { name: 'editorial_events_seq_uq', type: 'unique', columns: ['seq'] },
    { name: 'editorial_events_page_ix', columns: ['page'] },
  ],
});
