import { decide } from '../../../src/plugins/editorial-review/domain/decide';
import type {
  Action,
  ActionInput,
  Actor,
  ActorRef,
  ReviewState,
} from '../../../src/plugins/editorial-review/domain/types';
import { actor, facts, NOW, review, TEXTS, WRITER } from './builders';

/** What an action makes of the whole review: each row names all that changes, and nothing else may. */
const BY = actor('50');
const REF: ActorRef = { kind: 'admin', id: '50' };
const NOTHING_PENDING = {
  submittedRevision: null,
  submittedHash: null,
  submitter: null,
  approvals: [],
};
const REVIEWED = { unreviewedActors: [], unreviewedUntil: null };
const DEADLINE = '2020-10-08T08:00:00.000Z';
const APPROVAL = { actor: REF, revision: 3, at: NOW };

function after(
  state: ReviewState,
  action: Action,
  by: Actor = BY,
  input: Partial<ActionInput> = {},
) {
  const asked = { lockVersion: 7, revision: 1, ...TEXTS, ...input };
  const decision = decide(state, action, by, asked, facts({ draftHash: state.currentHash }));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision;
}

type Row = [what: string, before: ReviewState, action: Action, changes: Partial<ReviewState>];

test.each<Row>([
  [
    'freezes the newest revision',
    review('working', 'none', { approvals: [APPROVAL] }),
    'submit',
    {
      status: 'in_review',
      submittedRevision: 3,
      submittedHash: 'h3',
      submitter: REF,
      contributors: [WRITER, REF],
      approvals: [],
    },
  ],
  [
    'adds an approval of the frozen revision',
    review('in_review'),
    'approve',
    { status: 'approved', approvals: [APPROVAL], approvedRevision: 3 },
  ],
  [
    'adds an approval of what was frozen, not of what is newest',
    review('in_review', 'none', { submittedRevision: 2 }),
    'approve',
    { status: 'approved', approvals: [{ ...APPROVAL, revision: 2 }], approvedRevision: 2 },
  ],
  [
    'gives the text back, and takes its approval back',
    review('approved'),
    'requestChanges',
    { status: 'changes_requested', ...NOTHING_PENDING, approvedRevision: null },
  ],
  [
    'leaves the approval of older text',
    review('in_review', 'live', { approvedRevision: 2 }),
    'requestChanges',
    { status: 'changes_requested', ...NOTHING_PENDING },
  ],
  [
    'puts the frozen revision live',
    review('approved', 'none', { unreviewedActors: [WRITER], unreviewedUntil: DEADLINE }),
    'publish',
    {
      status: 'idle',
      live: 'live',
      liveRevision: 3,
      liveHash: 'h3',
      ...NOTHING_PENDING,
      ...REVIEWED,
    },
  ],
  ['waits for its time', review('approved'), 'schedule', { status: 'scheduled' }],
  ['waits no more', review('scheduled'), 'unschedule', { status: 'approved' }],
  [
    'takes the page down',
    review('in_review', 'live_unreviewed'),
    'withdraw',
    {
      status: 'working',
      live: 'withdrawn',
      liveRevision: null,
      liveHash: null,
      ...NOTHING_PENDING,
      ...REVIEWED,
    },
  ],
  [
    'takes the page down, and back the approval of what was live, not of a newer text',
    review('working', 'live', { approvedRevision: 2 }),
    'withdraw',
    {
      live: 'withdrawn',
      liveRevision: null,
      liveHash: null,
      approvedRevision: null,
      ...NOTHING_PENDING,
      ...REVIEWED,
    },
  ],
  [
    'puts the newest revision live unseen',
    review('approved'),
    'forcePublish',
    {
      status: 'in_review',
      live: 'live_unreviewed',
      submitter: REF,
      approvals: [],
      liveRevision: 3,
      liveHash: 'h3',
      unreviewedActors: [WRITER, REF],
      unreviewedUntil: DEADLINE,
    },
  ],
  [
    'corrects the live page',
    review('working', 'live'),
    'changeLive',
    { live: 'live_unreviewed', unreviewedActors: [REF], unreviewedUntil: DEADLINE },
  ],
  [
    'corrects it again, by the same deadline',
    review('working', 'live_unreviewed', { unreviewedUntil: '2020-10-06T08:00:00.000Z' }),
    'changeLive',
    { unreviewedActors: [WRITER, REF] },
  ],
  [
    'clears the live page and leaves a newer draft where it is',
    review('in_review', 'live_unreviewed'),
    'approveRetrospectively',
    { live: 'live', ...REVIEWED },
  ],
  [
    'clears the live page and with it the draft that is the same',
    review('in_review', 'live_unreviewed', { liveRevision: 3, liveHash: 'h3' }),
    'approveRetrospectively',
    { live: 'live', status: 'idle', approvedRevision: 3, ...NOTHING_PENDING, ...REVIEWED },
  ],
  [
    'makes an old text the draft',
    review('approved', 'live'),
    'restore',
    { status: 'working', ...NOTHING_PENDING },
  ],
])('%s', (_what, before, action, changes) => {
  expect(after(before, action).next).toEqual({ ...before, ...changes, lockVersion: 8 });
});

describe('the event of an action', () => {
  const eventOf = (state: ReviewState, action: Action, input: Partial<ActionInput> = {}) =>
    after(state, action, BY, input).events;

  test('holds where the page came from and where it went, and the version it led to', () => {
    const input = { revision: undefined };
    expect(eventOf(review('in_review', 'live'), 'approve', input)).toEqual([
      {
        action: 'approve',
        data: {
          from: { status: 'in_review', live: 'live' },
          to: { status: 'approved', live: 'live' },
          revision: 3,
          lockVersion: 8,
        },
      },
    ]);
  });

  test('holds a field, a wish and a restored revision, where there are', () => {
    const input = { field: 'lead', publishAt: NOW, revision: 2 };
    expect(eventOf(review('in_review'), 'requestChanges', input)[0]?.data).toMatchObject({
      field: 'lead',
      publishAt: NOW,
      restored: 2,
    });
    const none = { field: undefined, publishAt: undefined, revision: undefined };
    const names = Object.keys(eventOf(review('in_review'), 'requestChanges', none)[0]?.data ?? {});
    expect(names.sort()).toEqual(['from', 'lockVersion', 'revision', 'to']);
  });

  test.each<[string, ReviewState, Action, number]>([
    ['what it freezes', review('working', 'live', { submittedRevision: 1 }), 'submit', 3],
    ['what was frozen', review('approved', 'live', { submittedRevision: 1 }), 'publish', 1],
    ['what was frozen', review('in_review', 'live', { submittedRevision: 1 }), 'requestChanges', 1],
    ['what is live', review('in_review', 'live'), 'withdraw', 2],
    ['what is live', review('in_review', 'live_unreviewed'), 'approveRetrospectively', 2],
    ['the newest, when nothing is frozen', review('working', 'live'), 'restore', 3],
    [
      'what was frozen, when it is not known what is live',
      review('in_review', 'live', { liveRevision: null, submittedRevision: 1 }),
      'withdraw',
      1,
    ],
  ])('names %s', (_what, state, action, revision) => {
    const approvals = [{ actor: { kind: 'admin' as const, id: '99' }, revision: 1, at: NOW }];
    const events = eventOf({ ...state, approvals, submittedHash: state.currentHash }, action);
    expect(events[0]?.data['revision']).toBe(revision);
  });
});
