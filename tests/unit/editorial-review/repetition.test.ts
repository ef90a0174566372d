import {
  isRepetition,
  textsOf,
  type LastAction,
  type Texts,
} from '../../../src/plugins/editorial-review/domain/repetition';
import type { ActionInput, Refusal } from '../../../src/plugins/editorial-review/domain/types';
import { NOW, review, WRITER } from './builders';

/** The writer submitted at version 6, which led to 7, and sends the same again ten seconds later. */
const LAST: LastAction = { action: 'submit', actor: WRITER, lockVersion: 6, result: 7, at: NOW };
const STALE: Refusal = { code: 'stale_lock' };
const ILLEGAL: Refusal = { code: 'illegal_transition' };
const LATER = Date.parse(NOW) + 10_000;

interface Request {
  last?: LastAction | null;
  action?: string;
  actor?: typeof WRITER;
  input?: ActionInput;
  refusal?: Refusal;
  texts?: Texts;
  lockVersion?: number;
  arrivedAt?: number | undefined;
}

function repeats(request: Request = {}): boolean {
  const { last = LAST, action = 'submit', actor = WRITER, refusal = STALE } = request;
  const { input = { lockVersion: 6 }, lockVersion = 7 } = request;
  const arrivedAt = 'arrivedAt' in request ? request.arrivedAt : LATER;
  const state = review('in_review', 'none', { lockVersion });
  return isRepetition(last, request.texts ?? {}, state, action, actor, input, refusal, arrivedAt);
}

test('the same person, the same act, the version they saw before it: a lost answer', () => {
  expect(repeats()).toBe(true);
});

test('also with the version that the act led to, when it is no longer possible', () => {
  expect(repeats({ input: { lockVersion: 7 }, refusal: ILLEGAL })).toBe(true);
  expect(repeats({ input: { lockVersion: 7 }, refusal: { code: 'checks_failed' } })).toBe(false);
});

test.each<[string, Request]>([
  ['nothing was done before', { last: null }],
  ['when it came is not known', { arrivedAt: undefined }],
  ['another act', { action: 'approve' }],
  ['another person', { actor: { kind: 'admin', id: '2' } }],
  ['a token of the same number', { actor: { kind: 'api-token', id: WRITER.id } }],
  ['another revision is asked for', { input: { lockVersion: 6, revision: 2 } }],
  ['a version that was neither', { input: { lockVersion: 5 } }],
  ['nor where it is no longer possible', { input: { lockVersion: 5 }, refusal: ILLEGAL }],
  ['somebody has changed the page since', { lockVersion: 8 }],
  ['it was here when the first succeeded', { arrivedAt: Date.parse(NOW) }],
  ['it was here before the first succeeded', { arrivedAt: Date.parse(NOW) - 1 }],
])('no repetition: %s', (_what, request) => {
  expect(repeats(request)).toBe(false);
});

test('a restoration is repeated with the revision it named', () => {
  const last = { ...LAST, action: 'restore', revision: 2 };
  const action = 'restore';
  expect(repeats({ last, action, input: { lockVersion: 6, revision: 2 } })).toBe(true);
  expect(repeats({ last, action, input: { lockVersion: 6, revision: 3 } })).toBe(false);
  expect(repeats({ last, action })).toBe(false);
});

describe('another body is another act, or its words would be lost', () => {
  const last = { ...LAST, action: 'requestChanges', field: 'lead' };
  const asked = (input: Partial<ActionInput>) =>
    repeats({
      last,
      action: 'requestChanges',
      texts: { comment: 'Kolla årtalet.' },
      input: { lockVersion: 6, field: 'lead', comment: 'Kolla årtalet.', ...input },
    });

  test('the same words are the same, whatever space is around them', () => {
    expect(asked({})).toBe(true);
    expect(asked({ comment: '  Kolla årtalet.\n', reason: ' ' })).toBe(true);
  });

  test.each<[string, Partial<ActionInput>]>([
    ['other words', { comment: 'Kolla namnet.' }],
    ['no words', { comment: undefined }],
    ['one text more', { reason: 'Storm.' }],
    ['another field', { field: 'title' }],
    ['another time', { publishAt: NOW }],
  ])('%s', (_what, input) => {
    expect(asked(input)).toBe(false);
  });
});

test('the texts of an action are trimmed; an empty one is none', () => {
  expect(textsOf({ lockVersion: 1, comment: ' a ', reason: '  ', changeNote: undefined })).toEqual({
    comment: 'a',
  });
});
