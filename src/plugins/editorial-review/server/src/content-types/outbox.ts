import { hidden } from './hidden';

/** Messages to be sent, written in the action's own transaction. */
export default hidden({
  singularName: 'outbox',
  pluralName: 'outboxes',
  displayName: 'Outbox',
  collectionName: 'editorial_outbox',
  attributes: {
    topic: { type: 'string', required: true },
    page: { type: 'string', required: true },
    eventSeq: { type: 'integer', required: true },
    payload: { type: 'integer' },
    attempts: { type: 'integer', required: true, default: 0 },
    nextAttemptAt: { type: 'string' },
    sentAt: { type: 'string' },
  },
  indexes: [{ name: 'editorial_outbox_due_ix', columns: ['sent_at', 'next_attempt_at'] }],
});
