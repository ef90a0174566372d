import { UNKNOWN_OWNER } from '../../../src/plugins/editorial-review/domain/contributors';
import { decide, whyNot } from '../../../src/plugins/editorial-review/domain/decide';
import type {
  Action,
  ActionInput,
  Actor,
  Facts,
  ReviewState,
} from '../../../src/plugins/editorial-review/domain/types';
import { actor, facts, NOW, review, TEXTS, WRITER } from './builders';

const REVIEWER = actor('50');
const AUTHOR = actor(WRITER.id);

function outcome(
  state: ReviewState | null,
  action: Action,
  by: Actor = REVIEWER,
  input: Partial<ActionInput> = {},
  more: Partial<Facts> = {},
): string {
  const decision = decide(state, action, by, { lockVersion: 7, ...TEXTS, ...input }, facts(more));
  return decision.ok ? `${decision.next.status}/${decision.next.live}` : decision.refusal.code;
}

describe('the order in which a refusal is chosen', () => {
  const token: Actor = { kind: 'api-token', id: '1', signedIn: false, rights: [] };

  test.each([
    ['unknown before everything', null, token, 1, 'not_found'],
    ['permission before the lock', review('idle'), token, 1, 'missing_permission'],
    ['the lock before the transition', review('idle'), REVIEWER, 1, 'stale_lock'],
    ['the transition before the guards', review('idle'), AUTHOR, 7, 'illegal_transition'],
    ['the guards last', review('in_review'), AUTHOR, 7, 'own_contribution'],
  ])('%s', (_name, state, by, lockVersion, expected) => {
    expect(outcome(state, 'approve', by, { lockVersion })).toBe(expected);
  });

  test('a missing text comes after an unmet check', () => {
    const blocking = [{ rule: 'alt' }];
    const silent = { changeNote: '' };
    expect(outcome(review('working', 'live'), 'submit', AUTHOR, silent, { blocking })).toBe(
      'checks_failed',
    );
    expect(outcome(review('working', 'live'), 'submit', AUTHOR, silent)).toBe(
      'change_note_required',
    );
  });
});

describe('who', () => {
  const outsiders: Actor[] = [
    { ...REVIEWER, signedIn: false },
    { ...REVIEWER, kind: 'api-token', signedIn: false },
    { ...REVIEWER, kind: 'arranger', signedIn: false },
    { ...REVIEWER, kind: 'system', signedIn: false },
  ];
  const cases: [Action, ReviewState][] = [
    ['approve', review('in_review')],
    ['requestChanges', review('in_review')],
    ['publish', review('approved')],
    ['withdraw', review('idle', 'live')],
    ['forcePublish', review('working')],
    ['approveRetrospectively', review('idle', 'live_unreviewed')],
    ['changeLive', review('idle', 'live')],
    ['schedule', review('approved')],
    ['unschedule', review('scheduled')],
  ];
  test.each(cases)(
    '%s is for a person signed in to the admin, whatever the rights',
    (action, state) => {
      for (const outsider of outsiders) {
        expect(outcome(state, action, outsider)).toBe('missing_permission');
      }
    },
  );

  test('a token and an arranger may submit', () => {
    for (const outsider of outsiders) {
      expect(outcome(review('working'), 'submit', outsider)).toBe('in_review/none');
    }
  });

  test('if an outsider submitted, the approver does not publish; anyone else may', () => {
    const state = review('approved', 'none', {
      submitter: { kind: 'api-token', id: '4' },
      approvals: [{ actor: { kind: 'admin', id: '50' }, revision: 3, at: NOW }],
    });
    expect(outcome(state, 'publish', REVIEWER)).toBe('own_contribution');
    expect(outcome(state, 'publish', actor('51'))).toBe('idle/live');
    expect(outcome({ ...state, submitter: WRITER }, 'publish', REVIEWER)).toBe('idle/live');
  });

  test('who forced a page or worked on it does not clear it; somebody else does', () => {
    const forced = decide(
      review('working'),
      'forcePublish',
      REVIEWER,
      { lockVersion: 7, reason: 'r' },
      facts(),
    );
    if (!forced.ok) throw new Error(forced.refusal.code);
    const { next } = forced;
    expect(next.unreviewedUntil).toBe('2020-10-08T08:00:00.000Z');
    const at = { lockVersion: next.lockVersion };
    expect(outcome(next, 'approveRetrospectively', REVIEWER, at)).toBe('own_contribution');
    expect(outcome(next, 'approveRetrospectively', AUTHOR, at)).toBe('own_contribution');
    expect(outcome(next, 'approve', actor('51'), at)).toBe('illegal_transition');
    expect(outcome(next, 'forcePublish', actor('51'), at)).toBe('illegal_transition');
    expect(outcome(next, 'approveRetrospectively', actor('51'), at)).toBe('idle/live');
  });
});

describe('an approval is bound to one exact revision', () => {
  test('approving or publishing another text than the submitted one is refused', () => {
    const other = { draftHash: 'something else' };
    expect(outcome(review('in_review'), 'approve', REVIEWER, {}, other)).toBe('content_changed');
    expect(outcome(review('approved'), 'publish', REVIEWER, {}, other)).toBe('content_changed');
  });

  test('an approval of another revision does not count', () => {
    const state = review('approved', 'none', {
      approvals: [{ actor: { kind: 'admin', id: '9' }, revision: 2, at: NOW }],
    });
    expect(outcome(state, 'publish')).toBe('missing_approval');
  });

  test('an approval by somebody who turns out to have contributed does not count', () => {
    const nine = { kind: 'admin', id: '9' } as const;
    const state = review('approved', 'none', {
      approvals: [{ actor: nine, revision: 3, at: NOW }],
      contributors: [WRITER, nine],
    });
    expect(outcome(state, 'publish')).toBe('missing_approval');
  });

  test('what a token of an unknown maker wrote is not published by its approver, whoever submitted it', () => {
    const state = review('approved', 'none', {
      approvals: [{ actor: { kind: 'admin', id: '9' }, revision: 3, at: NOW }],
      contributors: [WRITER, UNKNOWN_OWNER],
    });
    expect(outcome(state, 'publish', actor('9'))).toBe('own_contribution');
    expect(outcome(state, 'publish', actor('8'))).toBe('idle/live');
  });

  test('publishing runs the checks again', () => {
    expect(outcome(review('approved'), 'publish', REVIEWER, {}, { blocking: [1] })).toBe(
      'checks_failed',
    );
  });
});

describe('texts that an action needs', () => {
  test.each<[Action, ReviewState, string]>([
    ['requestChanges', review('in_review'), 'comment_required'],
    ['withdraw', review('idle', 'live'), 'reason_required'],
    ['forcePublish', review('working'), 'reason_required'],
    ['changeLive', review('idle', 'live'), 'reason_required'],
    ['submit', review('working', 'live'), 'change_note_required'],
    ['submit', review('working', 'live_unreviewed'), 'change_note_required'],
  ])('%s: blanks are no text', (action, state, expected) => {
    const blank = { comment: ' ', reason: ' \n', changeNote: '' };
    expect(outcome(state, action, REVIEWER, blank)).toBe(expected);
  });

  test('a button is offered before its text is written', () => {
    expect(whyNot(review('idle', 'live'), 'withdraw', REVIEWER, facts())).toBeNull();
  });

  test('a first submission needs no change note', () => {
    expect(outcome(review('working'), 'submit', AUTHOR, { changeNote: '' })).toBe('in_review/none');
    expect(outcome(review('working', 'withdrawn'), 'submit', AUTHOR, { changeNote: '' })).toBe(
      'in_review/withdrawn',
    );
  });
});

test('restoring a revision that is unknown or erased is refused', () => {
  expect(outcome(review(), 'restore', AUTHOR, { revision: 9 }, { revisionExists: false })).toBe(
    'not_found',
  );
});
