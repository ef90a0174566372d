import type {
  Action,
  ActorRef,
  Check,
  EditorialStatus,
  LeftOut,
  LiveState,
  RefusalCode,
  Words,
} from '../domain/types';

/** An actor with the name that people know; a deleted account has a pseudonym. */
export interface Person extends ActorRef {
  name: string;
}

export interface AvailableAction {
  action: Action;
  allowed: boolean;
  /** Why not; the message is in the language of the request. */
  refusal?: { code: RefusalCode; message: string; data?: Record<string, unknown> };
}

/** A review without what is costly to work out; an item of the queue. */
export interface ReviewSummary {
  contentType: string;
  documentId: string;
  locale: string;
  title: string;
  status: EditorialStatus;
  live: LiveState;
  /** Status and live as one sentence, e.g. "Publicerad. En ändring väntar på granskning." */
  sentence: Words;
  unreviewedUntil: string | null;
  lockVersion: number;
  revision: { number: number; hash: string; contributors: Person[] };
  submittedRevision: number | null;
  liveRevision: number | null;
  submitter: Person | null;
  approvals: { actor: Person; revision: number; at: string }[];
  firstPublishedAt: string | null;
  contentModifiedAt: string | null;
  /** `leftOut`: what a restored revision points to and is no longer there. */
  lastAction: { action: string; actor: Person; at: string; leftOut?: LeftOut[] } | null;
  assignee: string | null;
  dueAt: string | null;
}

/** `data` of every answer about one review. */
export interface Review extends ReviewSummary {
  availableActions: AvailableAction[];
  checks: Check[];
  /** Part 2. */
  signOffs: never[];
  schedule: null;
}
