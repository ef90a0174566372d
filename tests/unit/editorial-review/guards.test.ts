import {
  decide,
  forbids,
  stale,
  whyNot,
} from '../../../src/plugins/editorial-review/domain/decide';
import type {
  Action,
  ActionInput,
  Actor,
  Facts,
  Refusal,
  ReviewState,
} from '../../../src/plugins/editorial-review/domain/types';
import { actor, facts, NOW, review, TEXTS, WRITER } from './builders';

/** What each refusal says beside its code: the panel and the words are made of it. */
const BY = actor('50');
const MINE = { kind: 'admin', id: '50' } as const;
const APPROVED = { actor: { kind: 'admin', id: '99' }, revision: 3, at: NOW } as const;

function refusalOf(
  state: ReviewState | null,
  action: Action,
  by: Actor = BY,
  input: Partial<ActionInput> = {},
  more: Partial<Facts> = {},
): Refusal | null {
  const asked = { lockVersion: 7, revision: 1, ...TEXTS, ...input };
  const decision = decide(state, action, by, asked, facts(more));
  return decision.ok ? null : decision.refusal;
}

test('an unknown review', () => {
  expect(refusalOf(null, 'submit')).toEqual({ code: 'not_found', data: { what: 'review' } });
});

describe('who', () => {
  test('somebody without the right is told which', () => {
    expect(forbids('approve', actor('50', ['submit']))).toEqual({
      code: 'missing_permission',
      data: { action: 'approve' },
    });
    expect(forbids('approve', BY)).toBeNull();
  });

  test.each<[string, Partial<Actor>]>([
    ['whoever is not signed in', { signedIn: false }],
    ['whoever is no person of the admin', { kind: 'arranger' }],
  ])('%s is told that it takes a person', (_who, more) => {
    expect(forbids('approve', { ...BY, ...more })).toEqual({
      code: 'missing_permission',
      data: { action: 'approve', reason: 'not_signed_in' },
    });
    expect(forbids('submit', { ...BY, ...more })).toBeNull();
  });

  test('restoring takes no signed-in person, only the right', () => {
    expect(forbids('restore', { ...BY, signedIn: false })).toBeNull();
    expect(forbids('restore', actor('50', []))?.code).toBe('missing_permission');
  });
});

test('another version than today’s', () => {
  expect(stale(review(), { lockVersion: 6 })).toEqual({
    code: 'stale_lock',
    data: { expected: 7, got: 6 },
  });
  expect(stale(review(), { lockVersion: 7 })).toBeNull();
});

test('another state', () => {
  expect(refusalOf(review('idle', 'live'), 'approve')).toEqual({
    code: 'illegal_transition',
    data: { action: 'approve', status: 'idle', live: 'live' },
  });
  // The status would do, what is live does not.
  expect(refusalOf(review('working', 'none'), 'withdraw')?.code).toBe('illegal_transition');
});

test.each<[string, Action, ReviewState, Partial<Facts>, Refusal]>([
  [
    'nothing has been written',
    'submit',
    review('working', 'none', { currentRevision: 0 }),
    {},
    { code: 'not_found', data: { what: 'draft' } },
  ],
  [
    'nothing has been submitted',
    'approve',
    review('in_review', 'none', { submittedRevision: null }),
    {},
    { code: 'illegal_transition', data: { reason: 'nothing_submitted' } },
  ],
  [
    'nothing has been submitted that could be given back',
    'requestChanges',
    review('in_review', 'none', { submittedRevision: null }),
    {},
    { code: 'illegal_transition', data: { reason: 'nothing_submitted' } },
  ],
  [
    'the draft is no longer what is to be scheduled',
    'schedule',
    review('approved'),
    { draftHash: 'x' },
    { code: 'content_changed', data: { revision: 3 } },
  ],
  [
    'this revision is live already',
    'forcePublish',
    review('in_review', 'live_unreviewed', { liveRevision: 3 }),
    {},
    { code: 'illegal_transition', data: { reason: 'already_live' } },
  ],
  [
    'this revision is live and judged in another way',
    'approve',
    review('in_review', 'live_unreviewed', { liveRevision: 3 }),
    {},
    { code: 'illegal_transition', data: { reason: 'approve_retrospectively' } },
  ],
  [
    'the draft is no longer what was submitted',
    'approve',
    review('in_review'),
    { draftHash: 'x' },
    { code: 'content_changed', data: { revision: 3 } },
  ],
  [
    'the text is one’s own',
    'approve',
    review('in_review', 'none', { contributors: [WRITER, MINE] }),
    {},
    { code: 'own_contribution' },
  ],
  [
    'one has approved already',
    'approve',
    review('in_review', 'none', { approvals: [{ actor: MINE, revision: 3, at: NOW }] }),
    {},
    { code: 'missing_approval', data: { reason: 'already_approved_by_you' } },
  ],
  [
    'the text came from outside and one approved it',
    'publish',
    review('approved', 'none', {
      submitter: { kind: 'arranger', id: '4' },
      approvals: [{ actor: MINE, revision: 3, at: NOW }],
    }),
    {},
    { code: 'own_contribution', data: { reason: 'approver_is_publisher' } },
  ],
  [
    'one has approved already, among others',
    'approve',
    review('in_review', 'none', { approvals: [APPROVED, { ...APPROVED, actor: MINE }] }),
    {},
    { code: 'missing_approval', data: { reason: 'already_approved_by_you' } },
  ],
  [
    'the text came from outside and one approved it, among others',
    'publish',
    review('approved', 'none', {
      submitter: { kind: 'api-token', id: '4' },
      approvals: [APPROVED, { ...APPROVED, actor: MINE }],
    }),
    {},
    { code: 'own_contribution', data: { reason: 'approver_is_publisher' } },
  ],
  [
    'no approval is of this revision',
    'publish',
    review('approved', 'none', { approvals: [] }),
    {},
    { code: 'missing_approval', data: { given: 0, required: 1 } },
  ],
  [
    'one stands behind the live page',
    'approveRetrospectively',
    review('idle', 'live_unreviewed', { unreviewedActors: [MINE] }),
    {},
    { code: 'own_contribution' },
  ],
  [
    'the revision is not there',
    'restore',
    review(),
    { revisionExists: false },
    { code: 'not_found', data: { what: 'revision' } },
  ],
  [
    'a check blocks',
    'submit',
    review(),
    { blocking: [{ rule: 'alt' }] },
    { code: 'checks_failed', data: { checks: [{ rule: 'alt' }] } },
  ],
])('%s', (_why, action, state, more, refusal) => {
  expect(refusalOf(state, action, BY, {}, more)).toEqual(refusal);
  // The panel says the same before anybody presses the button.
  expect(whyNot(state, action, BY, facts(more))).toEqual(refusal);
});

describe('what does not stand in the way', () => {
  test.each<[string, Action, ReviewState, Partial<Facts>]>([
    [
      'an approval by another of what came from outside',
      'publish',
      review('approved', 'none', { submitter: { kind: 'api-token', id: '4' } }),
      {},
    ],
    ['no submitter that is known', 'publish', review('approved', 'none', { submitter: null }), {}],
    [
      'an unreviewed page under a newer text',
      'approve',
      review('in_review', 'live_unreviewed'),
      {},
    ],
    [
      'a live page of the same revision',
      'approve',
      review('in_review', 'live', { liveRevision: 3 }),
      {},
    ],
    [
      'an unreviewed page under a newer draft',
      'forcePublish',
      review('working', 'live_unreviewed', { liveRevision: null }),
      {},
    ],
    ['a revision of which nothing is known', 'restore', review(), { revisionExists: undefined }],
  ])('%s: %s', (_what, action, state, more) => {
    expect(refusalOf(state, action, BY, {}, more)).toBeNull();
  });
});

test('a text that an action needs', () => {
  const without = (action: Action, state: ReviewState) =>
    refusalOf(state, action, BY, { comment: undefined, reason: undefined, changeNote: undefined });
  expect(without('requestChanges', review('in_review'))).toEqual({ code: 'comment_required' });
  expect(without('withdraw', review('idle', 'live'))).toEqual({ code: 'reason_required' });
  expect(without('submit', review('working', 'live'))).toEqual({ code: 'change_note_required' });
  expect(without('submit', review('working', 'withdrawn'))).toBeNull();
});
