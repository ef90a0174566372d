import { hidden } from '../../content-types/hidden';

/**
 * What is to happen later: messages of actions, written with them, and what the product does by itself.
 * It was the outbox: the table and three columns keep their names, so that what waited there goes on.
 * Instants are ISO 8601 in UTC by the database's clock, and so in order as texts.
 */
export const job = hidden({
  singularName: 'job',
  pluralName: 'jobs',
  displayName: 'Job',
  collectionName: 'editorial_outbox',
  attributes: {
    kind: { type: 'string', required: true, columnName: 'topic' },
    page: { type: 'string' },
    eventSeq: { type: 'integer' },
    payload: { type: 'integer' },
    dueAt: { type: 'string', columnName: 'next_attempt_at' },
    attempts: { type: 'integer', required: true, default: 0 },
    lastError: { type: 'string' },
    doneAt: { type: 'string', columnName: 'sent_at' },
    failedAt: { type: 'string' },
    dedupeKey: { type: 'string' },
  },
  indexes: [
    { name: 'editorial_jobs_due_ix', columns: ['sent_at', 'topic', 'next_attempt_at'] },
    { name: 'editorial_jobs_page_ix', columns: ['page', 'topic'] },
    { name: 'editorial_jobs_dedupe_uq', type: 'unique', columns: ['dedupe_key'] },
  ],
});
