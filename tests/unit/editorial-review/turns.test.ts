import { newReview } from '../../../src/plugins/editorial-review/domain/saves';
import {
  isJudge,
  TURNS,
  waitingFor,
  waitsFor,
} from '../../../src/plugins/editorial-review/domain/turns';
import type {
  Action,
  Actor,
  ReviewState,
} from '../../../src/plugins/editorial-review/domain/types';

const person = (id: string, rights: Action[]): Actor => ({
  kind: 'admin',
  id,
  signedIn: true,
  rights,
});
const writer = person('1', ['submit', 'restore']);
const reviewer = person('2', ['submit', 'approve', 'requestChanges', 'approveRetrospectively']);
const publisher = person('3', ['approve', 'publish', 'approveRetrospectively', 'forcePublish']);

const review = (part: Partial<ReviewState>): ReviewState => ({
  ...newReview({ uid: 'api::article.article', documentId: 'a', locale: 'sv' }),
  currentRevision: 1,
  currentHash: 'h',
  contributors: [writer],
  ...part,
});
const submitted = { submittedRevision: 1, submittedHash: 'h', submitter: writer } as const;
const approval = { actor: reviewer, revision: 1, at: '' };

/** For which reasons it waits for each. */
const turns = (state: ReviewState) =>
  [writer, reviewer, publisher].map((actor) =>
    TURNS.filter((turn) => waitsFor(turn, state, actor)).join(),
  );

test.each<[string, Partial<ReviewState>, [string, string, string]]>([
  ['a draft is its writer’s', { status: 'working' }, ['draft', '', '']],
  ['what came back is its writer’s', { status: 'changes_requested' }, ['sent_back', '', '']],
  ['in review', { status: 'in_review', ...submitted }, ['', 'judge', 'judge']],
  [
    'in review, and the reviewer has worked on it',
    { status: 'in_review', ...submitted, contributors: [writer, reviewer] },
    ['', '', 'judge'],
  ],
  [
    'approved: whoever publishes',
    { status: 'approved', ...submitted, approvals: [approval], approvedRevision: 1 },
    ['', '', 'judge'],
  ],
  [
    'written from outside, and the publisher has approved it',
    {
      status: 'approved',
      ...submitted,
      submitter: { kind: 'api-token', id: '9' },
      approvals: [{ ...approval, actor: publisher }],
      approvedRevision: 1,
    },
    ['', '', ''],
  ],
  [
    'forced by the publisher',
    {
      status: 'in_review',
      live: 'live_unreviewed',
      ...submitted,
      liveRevision: 1,
      unreviewedActors: [writer, publisher],
    },
    ['', 'judge', ''],
  ],
  ['live, and nothing is under way', { status: 'idle', live: 'live' }, ['', '', '']],
])('%s', (_, part, whose) => expect(turns(review(part))).toEqual(whose));

test('somebody who is not signed in to the admin judges nothing', () => {
  const token = { ...publisher, signedIn: false };
  expect([isJudge(token), isJudge(writer), isJudge(reviewer)]).toEqual([false, false, true]);
  expect(waitingFor('judge', token)).toEqual([]);
  expect(waitsFor('judge', review({ status: 'in_review', ...submitted }), token)).toBe(false);
});
