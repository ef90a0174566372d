import { hidden } from './hidden';

/** The last link of the chain: one row, locked last, so that the numbers have no gaps. */
export default hidden({
  singularName: 'event-head',
  pluralName: 'event-heads',
  displayName: 'Event head',
  collectionName: 'editorial_event_heads',
  attributes: {
    name: { type: 'string', required: true },
    seq: { type: 'integer', required: true },
    hash: { type: 'string', required: true },
  },
  indexes: [{ name: 'editorial_event_heads_name_uq', type: 'unique', columns: ['name'] }],
});
