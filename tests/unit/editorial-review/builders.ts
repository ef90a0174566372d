import { newReview } from '../../../src/plugins/editorial-review/domain/saves';
import { ACTIONS } from '../../../src/plugins/editorial-review/domain/types';
import type {
  Action,
  Actor,
  ActorRef,
  EditorialStatus,
  Facts,
  LiveState,
  ReviewState,
} from '../../../src/plugins/editorial-review/domain/types';

export const NOW = '2020-10-05T08:00:00.000Z';
export const WRITER: ActorRef = { kind: 'admin', id: '1' };

export function actor(id: string, rights: readonly Action[] = ACTIONS): Actor {
  return { kind: 'admin', id, signedIn: true, rights };
}

/** The roles of a new installation, as the policy words them. */
export const ROLES: Record<'writer' | 'reviewer' | 'publisher' | 'superAdmin', Actor> = {
  writer: actor('21', ['submit', 'restore']),
  reviewer: actor('22', ['approve', 'requestChanges', 'approveRetrospectively', 'submit']),
  publisher: actor('23', ['publish', 'withdraw', 'forcePublish']),
  superAdmin: actor('24'),
};

/** A review that the writer has worked on, in this status. */
export function review(
  status: EditorialStatus = 'working',
  live: LiveState = 'none',
  more: Partial<ReviewState> = {},
): ReviewState {
  const onSite = live === 'live' || live === 'live_unreviewed';
  const pending = status === 'in_review' || status === 'approved' || status === 'scheduled';
  return {
    ...newReview({ uid: 'api::article.article', documentId: 'd', locale: 'sv' }),
    status,
    live,
    lockVersion: 7,
    currentRevision: 3,
    currentHash: status === 'idle' ? 'h2' : 'h3',
    contributors: [WRITER],
    ...(onSite ? { liveRevision: 2, liveHash: 'h2' } : {}),
    ...(live === 'live_unreviewed'
      ? { unreviewedActors: [WRITER], unreviewedUntil: '2020-10-08T08:00:00.000Z' }
      : {}),
    ...(pending ? { submittedRevision: 3, submittedHash: 'h3', submitter: WRITER } : {}),
    ...(status === 'approved' || status === 'scheduled'
      ? {
          approvals: [{ actor: { kind: 'admin', id: '99' }, revision: 3, at: NOW }],
          approvedRevision: 3,
        }
      : {}),
    ...more,
  };
}

export const facts = (more: Partial<Facts> = {}): Facts => ({
  now: NOW,
  draftHash: 'h3',
  blocking: [],
  revisionExists: true,
  ...more,
});

export const TEXTS = { comment: 'c', reason: 'r', changeNote: 'n' };
