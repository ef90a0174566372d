import { RULES } from '../../../src/plugins/editorial-review/domain/actions';
import { HTTP_STATUS, wordRefusal } from '../../../src/plugins/editorial-review/domain/refusals';
import { ACTIONS, REFUSAL_CODES } from '../../../src/plugins/editorial-review/domain/types';
import type { RefusalCode } from '../../../src/plugins/editorial-review/domain/types';

/** The contract: who 403, state 409, unmet requirement 422, bad input 400, unknown 404. */
const CONTRACT: Record<RefusalCode, number> = {
  review_required: 403,
  own_contribution: 403,
  missing_permission: 403,
  illegal_transition: 409,
  stale_lock: 409,
  content_changed: 409,
  expired: 409,
  missing_sign_off: 422,
  missing_approval: 422,
  checks_failed: 422,
  reason_required: 422,
  comment_required: 422,
  change_note_required: 422,
  not_found: 404,
  invalid_input: 400,
  rate_limited: 429,
};

test('each code has the status of the contract', () => {
  expect(HTTP_STATUS).toEqual(CONTRACT);
  expect([...REFUSAL_CODES].sort()).toEqual(Object.keys(CONTRACT).sort());
});

test('each code is worded in both languages, and no two alike', () => {
  const words = REFUSAL_CODES.map((code) => wordRefusal({ code }));
  for (const { sv, en } of words) {
    expect(sv).toMatch(/^[A-ZÅÄÖ].{10,}\.$/u);
    expect(en).toMatch(/^[A-Z].{10,}\.$/u);
  }
  expect(new Set(words.map(({ sv }) => sv)).size).toBe(REFUSAL_CODES.length);
  expect(new Set(words.map(({ en }) => en)).size).toBe(REFUSAL_CODES.length);
});

test.each(ACTIONS)('%s has a verb, and what stops it is said with that verb', (action) => {
  const verb = RULES[action].verb;
  expect(verb.sv).toMatch(/^[a-zåäö ]{8,}$/u);
  expect(verb.en).toMatch(/^[a-z ]{7,}$/u);
  expect(wordRefusal({ code: 'missing_permission', data: { action } })).toEqual({
    sv: `Du har inte behörighet att ${verb.sv}.`,
    en: `You do not have permission to ${verb.en}.`,
  });
  expect(wordRefusal({ code: 'illegal_transition', data: { action } })).toEqual({
    sv: `Det går inte att ${verb.sv} i det läge sidan är nu.`,
    en: `It is not possible to ${verb.en} in the page's present state.`,
  });
});

test('the verbs are distinct', () => {
  expect(new Set(ACTIONS.map((action) => RULES[action].verb.sv)).size).toBe(ACTIONS.length);
  expect(new Set(ACTIONS.map((action) => RULES[action].verb.en)).size).toBe(ACTIONS.length);
});

test('an action that is none, or of another code, is not put into words', () => {
  const plain = wordRefusal({ code: 'missing_permission' });
  for (const action of ['dance', 7, undefined, null]) {
    expect(wordRefusal({ code: 'missing_permission', data: { action } })).toEqual(plain);
  }
  const legal = wordRefusal({ code: 'illegal_transition' });
  expect(wordRefusal({ code: 'illegal_transition', data: { action: 'dance' } })).toEqual(legal);
  expect(wordRefusal({ code: 'expired', data: { action: 'publish' } })).toEqual(
    wordRefusal({ code: 'expired' }),
  );
});

test('bad input names its field, where it has one', () => {
  expect(wordRefusal({ code: 'invalid_input', data: { field: 'lockVersion' } })).toEqual({
    sv: 'Ogiltigt värde i fältet ”lockVersion”.',
    en: 'Invalid value in the field “lockVersion”.',
  });
  const plain = wordRefusal({ code: 'invalid_input' });
  expect(wordRefusal({ code: 'invalid_input', data: { field: 7 } })).toEqual(plain);
  expect(wordRefusal({ code: 'expired', data: { field: 'lead' } })).toEqual(
    wordRefusal({ code: 'expired' }),
  );
});

/** A reason (or what was not found) has words of its own, which come before those of the action. */
test.each<[RefusalCode, object, sv: string, en: string]>([
  [
    'missing_permission',
    { reason: 'not_signed_in', action: 'approve' },
    'Det kan bara göras av en person som är inloggad i redaktionen.',
    'Only a person signed in to the admin can do this.',
  ],
  [
    'own_contribution',
    { reason: 'approver_is_publisher' },
    'Texten kom in utifrån. Den som godkände den kan inte också publicera den.',
    'The text came from outside. Whoever approved it cannot publish it as well.',
  ],
  [
    'missing_approval',
    { reason: 'already_approved_by_you' },
    'Du har redan godkänt. Det behövs ett godkännande från någon annan.',
    'You have already approved. An approval by somebody else is needed.',
  ],
  [
    'illegal_transition',
    { reason: 'approve_retrospectively', action: 'approve' },
    'Sidan är redan publicerad utan granskning. Godkänn den i efterhand.',
    'The page is already live without review. Approve it retrospectively.',
  ],
  [
    'illegal_transition',
    { reason: 'already_live' },
    'Den här versionen är redan publicerad.',
    'This revision is already live.',
  ],
  [
    'illegal_transition',
    { reason: 'live_page' },
    'Sidan är publicerad. Avpublicera den först.',
    'The page is live. Withdraw it first.',
  ],
  [
    'not_found',
    { what: 'revision' },
    'Versionen finns inte, eller så är dess text raderad.',
    'The revision does not exist, or its text has been erased.',
  ],
])('%s %j', (code, data, sv, en) => {
  expect(wordRefusal({ code, data: { ...data } })).toEqual({ sv, en });
});

test('a reason that is unknown, or of another code, leaves the words of the code', () => {
  expect(wordRefusal({ code: 'not_found', data: { what: 'review' } })).toEqual(
    wordRefusal({ code: 'not_found' }),
  );
  expect(wordRefusal({ code: 'not_found', data: { reason: 'already_live' } })).toEqual(
    wordRefusal({ code: 'not_found' }),
  );
});
