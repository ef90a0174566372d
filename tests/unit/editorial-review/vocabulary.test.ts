import {
  canonical,
  canonicalContent,
} from '../../../src/plugins/editorial-review/domain/canonical';
import { permissionId } from '../../../src/plugins/editorial-review/domain/permissions';
import { POLICY, reviewDeadline } from '../../../src/plugins/editorial-review/domain/policy';
import {
  ACTIONS,
  EDITORIAL_STATUSES,
  LIVE_STATES,
  OFFERED_ACTIONS,
  SAVE_CAUSES,
} from '../../../src/plugins/editorial-review/domain/types';

/** Words that stand in databases, role screens and front ends: whoever changes one must mean it. */
test('states and actions', () => {
  expect(EDITORIAL_STATUSES).toEqual([
    'idle',
    'working',
    'in_review',
    'changes_requested',
    'approved',
    'scheduled',
  ]);
  expect(LIVE_STATES).toEqual(['none', 'live', 'live_unreviewed', 'withdrawn']);
  expect(SAVE_CAUSES).toEqual(['save', 'discard', 'restore', 'clone', 'import', 'found']);
  expect(ACTIONS).toEqual(expect.arrayContaining([...OFFERED_ACTIONS]));
  expect(OFFERED_ACTIONS).toEqual([
    'approveRetrospectively',
    'publish',
    'approve',
    'requestChanges',
    'submit',
    'withdraw',
    'forcePublish',
    'restore',
  ]);
});

test('rights are named as Strapi wants them', () => {
  expect(permissionId('read')).toBe('plugin::editorial-review.read');
  expect(permissionId('requestChanges')).toBe('plugin::editorial-review.request-changes');
  expect(permissionId('approveRetrospectively')).toBe(
    'plugin::editorial-review.approve-retrospectively',
  );
});

test('a page that went live unseen is reviewed within three days', () => {
  expect(POLICY).toEqual({
    policyVersion: 1,
    requiredApprovals: 1,
    retrospectiveReviewHours: 72,
  });
  expect(reviewDeadline('2020-10-05T08:00:00+02:00')).toBe('2020-10-08T06:00:00.000Z');
  const strict = { ...POLICY, retrospectiveReviewHours: 1 };
  expect(reviewDeadline('2020-10-05T08:00:00.000Z', strict)).toBe('2020-10-05T09:00:00.000Z');
});

describe('canonical JSON', () => {
  test('of records keeps all but what is undefined', () => {
    const record = { b: null, a: [1, '', { id: 2, sha256: 'f' }], key: 'k', c: undefined, d: {} };
    expect(canonical(record)).toBe('{"a":[1,"",{"id":2,"sha256":"f"}],"b":null,"d":{},"key":"k"}');
    expect(canonical(undefined)).toBe('null');
  });

  test('of content leaves out keys, rows and what is empty, at every depth', () => {
    const content = {
      title: 'T',
      none: null,
      blank: '',
      list: [],
      part: { key: 'k', deep: { blank: '' } },
      file: { id: 7, sha256: 'f' },
      row: { id: 7 },
    };
    expect(canonicalContent(content)).toBe('{"file":{"sha256":"f"},"row":{"id":7},"title":"T"}');
  });
});
