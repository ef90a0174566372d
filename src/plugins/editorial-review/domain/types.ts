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

/** What is offered, in the order in which it comes to mind for whoever opens a page. */
export const OFFERED_ACTIONS = [
  'approveRetrospectively',
  'publish',
  'approve',
  'requestChanges',
  'submit',
  'withdraw',
  'forcePublish',
  'restore',
] as const;
export type OfferedAction = (typeof OFFERED_ACTIONS)[number];

/** All that have rules; those that are not offered have no door yet. */
export const ACTIONS = [...OFFERED_ACTIONS, 'schedule', 'unschedule', 'changeLive'] as const;
export type Action = (typeof ACTIONS)[number];

/** Why a draft was written; `found` is the reconciler's word for what came in past the gate. */
export const SAVE_CAUSES = ['save', 'discard', 'restore', 'clone', 'import', 'found'] as const;
export type SaveCause = (typeof SAVE_CAUSES)[number];

/** One governed page: a content type, a document and a language. */
export interface ReviewKey {
  uid: string;
  documentId: string;
  locale: string;
}

/** What a page holds, as content-rules reads it; see docs/architecture.md. */
export type Snapshot = Record<string, unknown>;

/** What a revision points to and is no longer there when the revision becomes the draft again. */
export interface LeftOut {
  /** `webcastLinks`, `content[KEY].figure.file`. */
  field: string;
  type: string;
  /** A document id, or the id of a file. */
  id: string;
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
  /** Why a right that the role holds does not hold for this page. */
  withheld?: Readonly<Partial<Record<Action, Withheld>>>;
  /** Fields of the page (`lead`, `seo.metaTitle`) that the role may not change. */
  unwritten?: readonly string[];
}

/** The role does not reach this page, or leaves out fields that stand in it. */
export interface Withheld {
  reason: 'page' | 'unread_fields' | 'unwritten_fields';
  fields?: readonly string[];
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
  /** Whose work is in the newest revision and was not approved by somebody else; see contributors.ts. */
  contributors: readonly ActorRef[];
  /** The last revision whose approval stands; null after it was taken back. */
  approvedRevision: number | null;
  /** The revision that is live, and who stood behind it. */
  liveRevision: number | null;
  liveHash: string | null;
  /** Who may not clear a page that is live without review: who forced it and who contributed to it. */
  unreviewedActors: readonly ActorRef[];
  unreviewedUntil: Instant | null;
}

/** What an action is asked with, beside who asks. */
export interface ActionInput {
  /** The version the actor saw. */
  lockVersion: number;
  comment?: string | undefined;
  reason?: string | undefined;
  changeNote?: string | undefined;
  field?: string | undefined;
  /** A wish of the writer's; the publisher decides. */
  publishAt?: Instant | undefined;
  /** restore: the number of the revision that becomes the draft. */
  revision?: number | undefined;
}

/** What the rules need to know of the world outside the review's own row, read in the same transaction. */
export interface Facts {
  now: Instant;
  /** Hash of the draft as it stands in the database now. */
  draftHash: string;
  /** Checks that block a submission or a publication, in whatever shape the caller presents them. */
  blocking: readonly unknown[];
  /** restore: the revision asked for exists, its text has not been erased. */
  revisionExists?: boolean | undefined;
}

/** `refusal.code` is fixed by the contract; `data` holds what the message needs. */
export const REFUSAL_CODES = [
  'review_required',
  'illegal_transition',
  'stale_lock',
  'content_changed',
  'own_contribution',
  'missing_permission',
  'missing_sign_off',
  'missing_approval',
  'checks_failed',
  'reason_required',
  'comment_required',
  'change_note_required',
  'expired',
  'not_found',
  'invalid_input',
  'rate_limited',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  code: RefusalCode;
  data?: Record<string, unknown>;
}

/** An entry of the trail before it has a number: ids and codes only, never a name, a text or a hash of content. */
export interface ReviewEvent {
  action: string;
  data: Record<string, unknown>;
}

export type Decision =
  { ok: true; next: ReviewState; events: ReviewEvent[] } | { ok: false; refusal: Refusal };

/** `blocks` stops a submission; `warns` and `advises` are shown. */
export type CheckLevel = 'blocks' | 'warns' | 'advises';

export interface Check {
  rule: string;
  level: CheckLevel;
  /** `lead`, `content[KEY].answer`: the same syntax everywhere. */
  field: string;
  message: string;
}

export interface Words {
  sv: string;
  en: string;
}
