import { NEVER_LIVE, WORKING } from '../../../domain/lifecycle';
import { hidden } from './hidden';

/** One row for each page and language; keyed on ids, never on rows, which Strapi recreates. */
export default hidden({
  singularName: 'review',
  pluralName: 'reviews',
  displayName: 'Review',
  collectionName: 'editorial_reviews',
  attributes: {
    contentType: { type: 'string', required: true },
    pageId: { type: 'string', required: true },
    pageLocale: { type: 'string', required: true },
    lockVersion: { type: 'integer', required: true, default: 0 },
    status: { type: 'string', required: true, default: WORKING },
    live: { type: 'string', required: true, default: NEVER_LIVE },
    currentRevision: { type: 'integer', required: true, default: 0 },
    currentHash: { type: 'string' },
    submittedRevision: { type: 'integer' },
    submittedHash: { type: 'string' },
    submitter: { type: 'json' },
    approvals: { type: 'json' },
    contributors: { type: 'json' },
    approvedRevision: { type: 'integer' },
    liveRevision: { type: 'integer' },
    liveHash: { type: 'string' },
    unreviewedActors: { type: 'json' },
    unreviewedUntil: { type: 'string' },
    firstPublishedAt: { type: 'string' },
    contentModifiedAt: { type: 'string' },
    title: { type: 'text' },
    lastAction: { type: 'json' },
    assignee: { type: 'string' },
    dueAt: { type: 'string' },
    closedAt: { type: 'string' },
    liveRowId: { type: 'integer' },
    liveRowUpdatedAt: { type: 'string' },
  },
  indexes: [
    {
      name: 'editorial_reviews_page_uq',
      type: 'unique',
      columns: ['content_type', 'page_id', 'page_locale'],
    },
    { name: 'editorial_reviews_queue_ix', columns: ['status', 'content_type'] },
    { name: 'editorial_reviews_live_ix', columns: ['content_type', 'page_locale', 'live'] },
  ],
});
