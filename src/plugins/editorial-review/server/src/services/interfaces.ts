import type { Core } from '@strapi/strapi';
import type {
  Action,
  ActionInput,
  Actor,
  ActorRef,
  CheckLevel,
  LiveState,
  ReviewKey,
  ReviewState,
  SaveCause,
  Words,
} from '../../../domain/types';
import { service } from '../../../../../kernel/services';
import type { Review } from '../../../contracts/review';

/** What a page holds, as content-rules reads it; see docs/architecture.md. */
export type Snapshot = Record<string, unknown>;

export interface Finding {
  rule: string;
  level: CheckLevel;
  stage: 'save' | 'submit';
  field: string;
  message: Words;
}

/** The review as the gate and the controllers see it. */
export interface ReviewsService {
  /**
   * Opens or joins a transaction and locks the rows of these reviews (sorted; missing ones are made),
   * then calls `fn` with their state, in the order of the keys. Events are written when the outermost
   * call ends, so that the trail's head is locked last.
   */
  withLock<T>(keys: ReviewKey[], fn: (reviews: ReviewState[]) => Promise<T>): Promise<T>;
  /** A draft was written. The same content: nothing happens. Ignored while `perform` restores a revision. */
  recordSave(
    key: ReviewKey,
    actor: ActorRef,
    snapshot: Snapshot,
    cause: SaveCause,
  ): Promise<ReviewState>;
  /** A page that was never live, or no longer is, was deleted. Its history stays. */
  recordDeletion(key: ReviewKey, actor: ActorRef): Promise<void>;
  /** A live page was found with content that nobody approved. `snapshot` is what is live. */
  recordFoundLive(
    key: ReviewKey,
    detail: { snapshot: Snapshot; reason: string; draft?: Snapshot | null },
  ): Promise<ReviewState>;
  /** A live page was found gone. */
  recordFoundGone(key: ReviewKey, detail: { reason: string }): Promise<ReviewState | null>;
  /** The state, or null where there is no review (or its page was deleted). */
  state(key: ReviewKey): Promise<ReviewState | null>;
  /** What is live of these documents; documents without a review are left out. */
  liveStates(uid: string, locale: string, documentIds: string[]): Promise<Map<string, LiveState>>;
  /** The SHA-256 of canonical content: what approvals are bound to. */
  hash(snapshot: Snapshot): string;
  /** The snapshot of a revision, or null where it is unknown or erased. */
  snapshotOf(key: ReviewKey, revision: number): Promise<Snapshot | null>;
  /** The whole review as the contract shows it. */
  present(key: ReviewKey, actor: Actor): Promise<Review>;
  /** The door: every action on a review. Throws a refusal (Strapi's errors with `details.code`). */
  perform(
    action: Action,
    key: ReviewKey,
    actor: Actor,
    input: ActionInput,
    request?: { arrivedAt?: number; then?: 'publish' },
  ): Promise<Review>;
}

/** Effects on the live page; the gate's. Called inside the transaction, with the review locked. */
export interface LiveService {
  publish(key: ReviewKey, what: { revision: number; snapshot: Snapshot }): Promise<void>;
  withdraw(key: ReviewKey): Promise<void>;
  writeDraft(key: ReviewKey, snapshot: Snapshot): Promise<void>;
}

/** What live and pending pages use; the gate's. `null` clears the slot. */
export interface UsageService {
  write(key: ReviewKey, slot: 'live' | 'pending', snapshot: Snapshot | null): Promise<void>;
  of(target: { type: string; id: string }): Promise<UsageRow[]>;
  inField(key: ReviewKey, field: string): Promise<UsageRow[]>;
}

export interface UsageRow {
  contentType: string;
  pageId: string;
  pageLocale: string;
  slot: 'live' | 'pending';
  targetType: string;
  targetId: string;
  field: string;
  position: number;
}

/** What looks back for what went past the gate. */
export interface ReconcilerService {
  run(options?: { deepChecks?: number }): Promise<Found>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What one round found: pages that are live without review, and pages that are gone. */
export interface Found {
  live: ReviewKey[];
  gone: ReviewKey[];
}

/** Who is asking; the gate's. */
export interface ActorsService {
  current(uid?: string): Actor;
  ownsDocument(uid: string, documentId: string, locale: string): Promise<boolean>;
}

/** The services of other rooms, typed. */
export const reviewsOf = (strapi: Core.Strapi) => service(strapi, 'editorial-review.reviews');
export const liveOf = (strapi: Core.Strapi) => service(strapi, 'editorial-review.live');
export const reconcilerOf = (strapi: Core.Strapi) => service(strapi, 'editorial-review.reconciler');
export const usageOf = (strapi: Core.Strapi) => service(strapi, 'editorial-review.usage');
export const actorsOf = (strapi: Core.Strapi) => service(strapi, 'editorial-review.actors');
export const snapshotsOf = (strapi: Core.Strapi) => service(strapi, 'content-rules.snapshots');
export const checksOf = (strapi: Core.Strapi) => service(strapi, 'content-rules.checks');
