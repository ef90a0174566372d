import {
  foundGone,
  foundLive,
  newReview,
  saved,
} from '../../../src/plugins/editorial-review/domain/saves';
import { NOW, review, WRITER } from './builders';

const EDITOR = { kind: 'admin', id: '30' } as const;

test('the first draft makes the first revision and its author a contributor', () => {
  const key = { uid: 'api::article.article', documentId: 'd', locale: 'sv' };
  expect(saved(newReview(key), [EDITOR], 'h1', 'save', [])).toMatchObject({
    status: 'working',
    currentRevision: 1,
    currentHash: 'h1',
    lockVersion: 1,
    contributors: [EDITOR],
  });
});

test.each(['in_review', 'changes_requested', 'approved', 'scheduled', 'idle'] as const)(
  'a change of the content leads from %s back to work in progress and voids what was approved',
  (status) => {
    expect(saved(review(status), [EDITOR], 'new', 'save', [])).toMatchObject({
      status: 'working',
      approvals: [],
      submittedRevision: null,
      submittedHash: null,
      currentRevision: 4,
      lockVersion: 8,
    });
  },
);

test.each(['save', 'clone', 'import'] as const)(
  'a %s that changes nothing changes nothing',
  (cause) => {
    expect(saved(review('approved'), [EDITOR], 'h3', cause, [])).toBeNull();
  },
);

test.each(['discard', 'restore'] as const)(
  'a %s always leads back to work in progress',
  (cause) => {
    const after = saved(review('approved'), [EDITOR], 'h3', cause, []);
    expect(after).toMatchObject({ status: 'working', currentRevision: 3, approvals: [] });
  },
);

test('contributors are those behind the text that it goes on from, then whoever saved, each once', () => {
  const token = { kind: 'api-token', id: '4' } as const;
  const after = saved(review('working'), [token, EDITOR], 'h4', 'save', [WRITER, EDITOR]);
  expect(after?.contributors).toEqual([WRITER, EDITOR, token]);
  expect(saved(review('approved'), [EDITOR], 'h4', 'save', [])?.contributors).toEqual([EDITOR]);
});

test('a page found live past the gate stays, and is due for review within three days', () => {
  expect(foundLive(review('working'), 4, 'h4', NOW)).toMatchObject({
    live: 'live_unreviewed',
    liveRevision: 4,
    unreviewedUntil: '2020-10-08T08:00:00.000Z',
    unreviewedActors: [WRITER],
  });
});

describe('a review before its first draft', () => {
  const key = { uid: 'api::article.article', documentId: 'd', locale: 'sv' };

  test('knows nothing', () => {
    expect(newReview(key)).toEqual({
      key,
      status: 'working',
      live: 'none',
      lockVersion: 0,
      currentRevision: 0,
      currentHash: '',
      contributors: [],
      approvedRevision: null,
      liveRevision: null,
      liveHash: null,
      unreviewedActors: [],
      unreviewedUntil: null,
      submittedRevision: null,
      submittedHash: null,
      submitter: null,
      approvals: [],
    });
  });

  test('takes an empty first draft for a change', () => {
    expect(saved(newReview(key), [EDITOR], '', 'save', [])?.currentRevision).toBe(1);
  });
});

test('a discard of what is the same keeps its revision and its contributors', () => {
  const before = review('approved');
  expect(saved(before, [EDITOR], 'h3', 'discard', [])).toEqual({
    ...before,
    status: 'working',
    lockVersion: 8,
    submittedRevision: null,
    submittedHash: null,
    submitter: null,
    approvals: [],
  });
});

test('a page found live keeps the deadline that it has, and everything else', () => {
  const before = review('in_review', 'live_unreviewed', { unreviewedUntil: NOW });
  expect(foundLive(before, 4, 'h4', '2021-01-01T00:00:00.000Z')).toEqual({
    ...before,
    liveRevision: 4,
    liveHash: 'h4',
    lockVersion: 8,
    unreviewedUntil: NOW,
  });
});

test('a page found gone is withdrawn, and nothing waits any more', () => {
  const before = review('approved', 'live_unreviewed');
  expect(foundGone(before)).toEqual({
    ...before,
    status: 'working',
    live: 'withdrawn',
    liveRevision: null,
    liveHash: null,
    lockVersion: 8,
    unreviewedActors: [],
    unreviewedUntil: null,
    submittedRevision: null,
    submittedHash: null,
    submitter: null,
    approvals: [],
  });
});
