import { POLICY, reviewDeadline } from './policy';
import { withActors } from './contributors';
import type {
  Action,
  ActionInput,
  Actor,
  EditorialStatus,
  Facts,
  LiveState,
  ReviewState,
} from './types';

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

export type RequiredText = 'comment' | 'reason' | 'changeNoteIfLive';

export interface Transition {
  from: readonly EditorialStatus[];
  live: readonly LiveState[];
  /** Only a person signed in to the admin; everybody else is refused, whatever rights they hold. */
  signedIn: boolean;
  guards: readonly GuardName[];
  texts: readonly RequiredText[];
  next(review: ReviewState, actor: Actor, input: ActionInput, facts: Facts): Partial<ReviewState>;
}

const ANY_LIVE: readonly LiveState[] = ['none', 'live', 'live_unreviewed', 'withdrawn'];
const ON_SITE: readonly LiveState[] = ['live', 'live_unreviewed'];
const PENDING: readonly EditorialStatus[] = [
  'working',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
];
const ANY_STATUS: readonly EditorialStatus[] = ['idle', ...PENDING];

/** The editorial policy, one row an action. Nobody else compares statuses. */
export const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  submit: {
    from: ['working', 'changes_requested'],
    live: ANY_LIVE,
    signedIn: false,
    guards: ['hasDraft', 'nothingBlocks'],
    texts: ['changeNoteIfLive'],
    next: (review, actor) => ({
      status: 'in_review',
      submittedRevision: review.currentRevision,
      submittedHash: review.currentHash,
      submitter: { kind: actor.kind, id: actor.id },
      contributors: withActors(review.contributors, [actor]),
      approvals: [],
    }),
  },
  approve: {
    from: ['in_review'],
    live: ANY_LIVE,
    signedIn: true,
    guards: [
      'hasSubmission',
      'notJudgedRetrospectively',
      'notContributor',
      'draftIsRevision',
      'notAlreadyApproved',
    ],
    texts: [],
    next: approved,
  },
  requestChanges: {
    from: ['in_review', 'approved'],
    live: ANY_LIVE,
    signedIn: true,
    guards: ['hasSubmission'],
    texts: ['comment'],
    next: () => ({ status: 'changes_requested', ...NOTHING_PENDING }),
  },
  publish: {
    from: ['approved'],
    live: ANY_LIVE,
    signedIn: true,
    guards: [
      'hasSubmission',
      'tokenNeedsTwoPeople',
      'draftIsRevision',
      'enoughApprovals',
      'nothingBlocks',
    ],
    texts: [],
    next: (review) => ({
      status: 'idle',
      live: 'live',
      liveRevision: review.submittedRevision,
      liveHash: review.submittedHash,
      ...NOTHING_PENDING,
      ...REVIEWED,
    }),
  },
  schedule: {
    from: ['approved'],
    live: ANY_LIVE,
    signedIn: true,
    guards: ['hasSubmission', 'tokenNeedsTwoPeople', 'draftIsRevision', 'enoughApprovals'],
    texts: [],
    next: () => ({ status: 'scheduled' }),
  },
  unschedule: {
    from: ['scheduled'],
    live: ANY_LIVE,
    signedIn: true,
    guards: [],
    texts: [],
    next: () => ({ status: 'approved' }),
  },
  withdraw: {
    from: ANY_STATUS,
    live: ON_SITE,
    signedIn: true,
    guards: [],
    texts: ['reason'],
    next: () => ({
      status: 'working',
      live: 'withdrawn',
      liveRevision: null,
      liveHash: null,
      ...NOTHING_PENDING,
      ...REVIEWED,
    }),
  },
  forcePublish: {
    from: PENDING,
    live: ANY_LIVE,
    signedIn: true,
    guards: ['hasDraft', 'notAlreadyLive'],
    texts: ['reason'],
    next: (review, actor, _input, facts) => ({
      status: 'in_review',
      live: 'live_unreviewed',
      submittedRevision: review.currentRevision,
      submittedHash: review.currentHash,
      submitter: { kind: actor.kind, id: actor.id },
      approvals: [],
      liveRevision: review.currentRevision,
      liveHash: review.currentHash,
      unreviewedActors: withActors(review.contributors, [actor]),
      unreviewedUntil: reviewDeadline(facts.now),
    }),
  },
  changeLive: {
    from: ANY_STATUS,
    live: ON_SITE,
    signedIn: true,
    guards: [],
    texts: ['reason'],
    next: (review, actor, _input, facts) => ({
      live: 'live_unreviewed',
      unreviewedActors: withActors(review.unreviewedActors, [actor]),
      unreviewedUntil: review.unreviewedUntil ?? reviewDeadline(facts.now),
    }),
  },
  approveRetrospectively: {
    from: ANY_STATUS,
    live: ['live_unreviewed'],
    signedIn: true,
    guards: ['notBehindLivePage'],
    texts: [],
    next: (review) => ({
      live: 'live',
      ...REVIEWED,
      // A newer draft goes on as it was; a draft that is what is live needs nobody any more.
      ...(review.currentHash === review.liveHash
        ? {
            status: 'idle' as const,
            approvedRevision: review.currentRevision,
            ...NOTHING_PENDING,
          }
        : {}),
    }),
  },
  restore: {
    from: ANY_STATUS,
    live: ANY_LIVE,
    signedIn: false,
    guards: ['revisionExists'],
    texts: [],
    next: () => ({ status: 'working', ...NOTHING_PENDING }),
  },
};

/** Nothing is under review; also what any change of the content makes of an approval. */
export const NOTHING_PENDING = {
  submittedRevision: null,
  submittedHash: null,
  submitter: null,
  approvals: [],
} as const satisfies Partial<ReviewState>;

const REVIEWED = { unreviewedActors: [], unreviewedUntil: null } as const;

/** Is what is in review the very revision that went live without review? */
export function judgesLivePage(review: ReviewState): boolean {
  return (
    review.live === 'live_unreviewed' &&
    review.submittedRevision !== null &&
    review.submittedRevision === review.liveRevision
  );
}

function approved(
  review: ReviewState,
  actor: Actor,
  _input: ActionInput,
  facts: Facts,
): Partial<ReviewState> {
  const revision = review.submittedRevision ?? review.currentRevision;
  const approvals = [
    ...review.approvals,
    { actor: { kind: actor.kind, id: actor.id }, revision, at: facts.now },
  ];
  const enough = approvals.length >= POLICY.requiredApprovals;
  return {
    approvals,
    status: enough ? 'approved' : 'in_review',
    ...(enough ? { approvedRevision: revision } : {}),
  };
}
