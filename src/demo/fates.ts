import type { Steps } from './desk';

/** Ways of a page over the desk, so that every status of the review is to be seen. */
export const WORKING: Steps = [];
export const IN_REVIEW: Steps = [{ act: 'submit' }];
export const APPROVED: Steps = [
  { act: 'submit' },
  { act: 'approve', comment: 'Läst och godkänd. Fint att källan nämns!' },
];
export const LIVE: Steps = [{ act: 'submit' }, { act: 'approve' }, { act: 'publish' }];

export const changesRequested = (comment: string, field?: string): Steps => [
  { act: 'submit' },
  { act: 'requestChanges', comment, ...(field === undefined ? {} : { field }) },
];

export const liveAndEdited = (data: Record<string, unknown>): Steps => [
  ...LIVE,
  { act: 'edit', data },
];

export const liveAndPending = (data: Record<string, unknown>, changeNote: string): Steps => [
  ...liveAndEdited(data),
  { act: 'submit', changeNote },
];

export const withdrawn = (reason: string): Steps => [...LIVE, { act: 'withdraw', reason }];

export const forced = (reason: string): Steps => [{ act: 'forcePublish', reason }];
