import type { EventEntry } from '../../../src/plugins/editorial-review/contracts/responses';
import type {
  AvailableAction,
  Review,
  ReviewSummary,
} from '../../../src/plugins/editorial-review/contracts/review';

/** Answers of the review API in the shapes of the contract. */
export const PAGE = { uid: 'api::interview.interview', documentId: 'page1', locale: 'sv' };
export const reviewsPath = '/editorial-review/reviews';
export const reviewPath = `${reviewsPath}/${PAGE.uid}/${PAGE.documentId}` as const;

export const WRITER = { kind: 'admin', id: '1', name: 'Stina Skribent' } as const;
export const REVIEWER = { kind: 'admin', id: '2', name: 'Gun Granskare' } as const;

export const summary = (part: Partial<ReviewSummary> = {}): ReviewSummary => ({
  contentType: PAGE.uid,
  documentId: PAGE.documentId,
  locale: PAGE.locale,
  title: 'Hallå där, Granmyra',
  status: 'working',
  live: 'none',
  sentence: { sv: 'Ett utkast.', en: 'A draft.' },
  unreviewedUntil: null,
  lockVersion: 4,
  revision: { number: 2, hash: 'a'.repeat(64), contributors: [WRITER] },
  submittedRevision: null,
  liveRevision: null,
  submitter: null,
  approvals: [],
  firstPublishedAt: null,
  contentModifiedAt: '2026-09-07T08:00:00.000Z',
  lastAction: { action: 'save', actor: WRITER, at: '2026-09-07T08:00:00.000Z' },
  assignee: null,
  dueAt: null,
  ...part,
});

export const review = (part: Partial<Review> = {}): Review => ({
  ...summary(),
  availableActions: [],
  checks: [],
  signOffs: [],
  schedule: null,
  ...part,
});

export const may = (action: AvailableAction['action']): AvailableAction => ({
  action,
  allowed: true,
});

export const mayNot = (
  action: AvailableAction['action'],
  code: NonNullable<AvailableAction['refusal']>['code'],
  message: string,
): AvailableAction => ({ action, allowed: false, refusal: { code, message } });

export const event = (part: Partial<EventEntry>): EventEntry => ({
  seq: 1,
  action: 'save',
  actor: WRITER,
  at: '2026-09-07T08:00:00.000Z',
  data: {},
  texts: [],
  payloadDigests: [],
  prevHash: '0'.repeat(64),
  hash: '1'.repeat(64),
  ...part,
});

export const EVENTS: EventEntry[] = [event({ seq: 1 })];
