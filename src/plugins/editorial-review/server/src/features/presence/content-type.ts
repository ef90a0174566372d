import { hidden } from '../../content-types/hidden';

/**
 * Who has a page open: one row for each person and page, however many tabs, and none older than half a
 * minute. `actor` is the id of an administrator; instants are ISO 8601 in UTC by the database's clock, which
 * all instances share, and so in order as texts.
 */
export const presenceRow = hidden({
  singularName: 'presence',
  pluralName: 'presences',
  displayName: 'Presence',
  collectionName: 'editorial_presences',
  attributes: {
    page: { type: 'string', required: true },
    actor: { type: 'string', required: true },
    field: { type: 'string' },
    since: { type: 'string', required: true },
    seenAt: { type: 'string', required: true },
  },
  indexes: [
    { name: 'editorial_presences_page_uq', type: 'unique', columns: ['page', 'actor'] },
    { name: 'editorial_presences_seen_ix', columns: ['seen_at'] },
  ],
});
