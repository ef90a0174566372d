/** The words of the review. Pure types: nothing here knows Strapi, a clock or a database. */

export const EDITORIAL_STATUSES = [
  'idle',
  'working',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
] as const;
export type EditorialStatus = (typeof EDITORIAL_STATUSES)[number];

export const LIVE_STATES = ['none', 'live', 'live_unreviewed', 'withdrawn'] as const;
export type LiveState = (typeof LIVE_STATES)[number];

export const ACTIONS = [
  'submit',
  'approve',
  'requestChanges',
  'publish',
  'schedule',
  'unschedule',
  'withdraw',
  'forcePublish',
  'changeLive',
  'approveRetrospectively',
  'restore',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One governed page: a content type, a document and a language. */
export interface ReviewKey {
  uid: string;
  documentId: string;
  locale: string;
}

/** Who did it, without a foreign key: deleting an account leaves a pseudonym. */
export interface ActorRef {
  kind: 'admin' | 'api-token' | 'arranger' | 'system';
  id: string;
}

/** An actor as `decide` sees it. */
export interface Actor extends ActorRef {
  /** True only for a person signed in to the admin itself; an admin token acts as its owner and is not. */
  signedIn: boolean;
  /** The rights of this actor on this content type: `submit`, `approve`, … (names of actions). */
  rights: readonly Action[];
}

/** ISO 8601 in UTC with milliseconds. */
export type Instant = string;

export interface Approval {
  actor: ActorRef;
  revision: number;
  at: Instant;
}

/** The state that `decide` judges; everything else of a review is records. */
export interface ReviewState {
  key: ReviewKey;
  status: EditorialStatus;
  live: LiveState;
  lockVersion: number;
  /** Number of the newest revision (the draft as last saved); 0 before the first save. */
  currentRevision: number;
  /** Content hash of the draft as last saved. */
  currentHash: string;
  /** The frozen revision under review or approved; null when nothing is pending. */
  submittedRevision: number | null;
  submittedHash: string | null;
  submitter: ActorRef | null;
  /** Approvals of the submitted revision. */
  approvals: readonly Approval[];
  /** All who saved since the last approved revision. */
  contributors: readonly ActorRef[];
  /** The revision that is live, and who stood behind it. */
  liveRevision: number | null;
  /** Who may not clear a page that is live without review: who forced it and who contributed to it. */
  unreviewedActors: readonly ActorRef[];
  unreviewedUntil: Instant | null;
}

/** `refusal.code` is fixed by the contract; `data` holds what the message needs. */
export type RefusalCode =
  | 'review_required'
  | 'illegal_transition'
  | 'stale_lock'
  | 'content_changed'
  | 'own_contribution'
  | 'missing_permission'
  | 'missing_sign_off'
  | 'missing_approval'
  | 'checks_failed'
  | 'reason_required'
  | 'comment_required'
  | 'change_note_required'
  | 'expired'
  | 'not_found'
  | 'invalid_input'
  | 'rate_limited';

export interface Refusal {
  code: RefusalCode;
  data?: Record<string, unknown>;
}

/** `blocks` stops a submission; `warns` and `advises` are shown. */
export type CheckLevel = 'blocks' | 'warns' | 'advises';

export interface Check {
  rule: string;
  level: CheckLevel;
  /** `lead`, `content[KEY].answer`: the same syntax everywhere. */
  field: string;
  message: string;
}
