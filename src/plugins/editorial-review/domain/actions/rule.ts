import type { Policy } from '../policy';
import type {
  Actor,
  ActionInput,
  EditorialStatus,
  Facts,
  LiveState,
  ReviewState,
  Words,
} from '../types';

/** Reasons why not, each a function in ../guards.ts. */
export type GuardName =
  | 'hasDraft'
  | 'hasSubmission'
  | 'notAlreadyLive'
  | 'notJudgedRetrospectively'
  | 'draftIsRevision'
  | 'notContributor'
  | 'notAlreadyApproved'
  | 'tokenNeedsTwoPeople'
  | 'enoughApprovals'
  | 'notBehindLivePage'
  | 'revisionExists'
  | 'nothingBlocks';

/** The roles of a new installation; an administrator may change what they may do. */
export type Role = 'writer' | 'reviewer' | 'publisher';

/** What is asked of whoever does it: the dialog, the request's body and the texts it can't do without. */
export interface Asks {
  text?: { name: 'comment' | 'reason' | 'changeNote'; required: 'always' | 'ifLive' | 'never' };
  /** May point at a field of the page. */
  field?: true;
  /** Names a revision. */
  revision?: true;
  /** May wish for a time of publication. */
  publishAt?: true;
  /** May be followed by another action in the same act. */
  then?: readonly ['publish'];
}

/** One editorial action: who, when, what it asks for and what becomes of the review. */
export interface ActionRule {
  /** The noun under which it is done: `POST …/submission`. */
  path: string;
  from: readonly EditorialStatus[];
  live: readonly LiveState[];
  /** Only a person signed in to the admin; everybody else is refused, whatever rights they hold. */
  signedIn: boolean;
  guards: readonly GuardName[];
  asks: Asks;
  /** What the door reads before it decides, and does with what it read. */
  reads: {
    /** Runs the checks: they may block. */
    checks?: true;
    /** Changes what live pages that link here show: they are locked as well. */
    linkingPages?: true;
    /** Takes up a draft that was written past the gate, before it is frozen. */
    frozenDraft?: true;
  };
  next(
    review: ReviewState,
    actor: Actor,
    input: ActionInput,
    facts: Facts,
    policy: Policy,
  ): Partial<ReviewState>;
  /** Which revision its event names: what is live, or (if it does not say) what is pending. */
  about?: 'live';
  /** What leaves as messages beside `review.<action>`: news for whoever shows the page. */
  news(liveBefore: LiveState): readonly string[];
  right: {
    /** In Strapi's role screen, in Swedish as all of that screen's names of ours. */
    label: string;
    group: 'skriva' | 'granska' | 'publicera';
    /** Who gets it at the first start, or with the start that brings the action. */
    roles: readonly Role[];
  };
  /** Where a sentence needs a verb. */
  verb: Words;
  panel: {
    /** Takes something away or goes round the review. */
    grave?: true;
    /** Belongs to the history, not among the next steps. */
    inHistory?: true;
    /** A page in one of the `from` statuses waits for whoever may do this. */
    myTurn?: true;
  };
}

/** Nothing is under review; also what any change of the content makes of an approval. */
export const NOTHING_PENDING = {
  submittedRevision: null,
  submittedHash: null,
  submitter: null,
  approvals: [],
} as const satisfies Partial<ReviewState>;

/** Nobody has to look at what is live any more. */
export const REVIEWED = { unreviewedActors: [], unreviewedUntil: null } as const;

export const noNews = (): readonly string[] => [];

/** The approval of a revision no longer stands. */
export const takenBack = (
  { approvedRevision }: ReviewState,
  revision: number | null,
): Pick<ReviewState, 'approvedRevision'> => ({
  approvedRevision: approvedRevision === revision ? null : approvedRevision,
});
