import { RULES } from '../../../src/plugins/editorial-review/domain/actions';
import { HTTP_STATUS, wordRefusal } from '../../../src/plugins/editorial-review/domain/refusals';
import { sentence } from '../../../src/plugins/editorial-review/domain/sentences';
import { permissionId } from '../../../src/plugins/editorial-review/domain/permissions';
import {
  ACTIONS,
  EDITORIAL_STATUSES,
  LIVE_STATES,
  REFUSAL_CODES,
} from '../../../src/plugins/editorial-review/domain/types';

test.each([
  ['idle', 'live', 'Publicerad.'],
  ['in_review', 'live', 'Publicerad. En ändring väntar på granskning.'],
  ['working', 'none', 'Utkast.'],
  ['in_review', 'none', 'Väntar på granskning.'],
  ['in_review', 'live_unreviewed', 'Publicerad utan granskning. Den måste granskas i efterhand.'],
  ['working', 'withdrawn', 'Avpublicerad. Ett utkast är under arbete.'],
] as const)('%s + %s is one sentence', (status, live, expected) => {
  expect(sentence(status, live).sv).toBe(expected);
});

test('every state has its sentence in both languages', () => {
  for (const status of EDITORIAL_STATUSES) {
    for (const live of LIVE_STATES) {
      const { sv, en } = sentence(status, live);
      expect(sv).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
    }
  }
});

test.each([
  [403, ['review_required', 'own_contribution', 'missing_permission']],
  [409, ['illegal_transition', 'stale_lock', 'content_changed']],
  [422, ['missing_approval', 'checks_failed', 'comment_required', 'change_note_required']],
  [400, ['invalid_input']],
  [404, ['not_found']],
] as const)('%d for %j', (status, codes) => {
  for (const code of codes) expect(HTTP_STATUS[code]).toBe(status);
});

test('every refusal is worded in Swedish and English', () => {
  for (const code of REFUSAL_CODES) {
    for (const action of ACTIONS) {
      const { sv, en } = wordRefusal({ code, data: { action } });
      expect(sv).not.toBe(en);
      expect(sv.length).toBeGreaterThan(10);
    }
  }
  expect(wordRefusal({ code: 'missing_permission', data: { action: 'approve' } }).sv).toBe(
    `Du har inte behörighet att ${RULES.approve.verb.sv}.`,
  );
});

test('rights have ids that Strapi accepts', () => {
  for (const action of ACTIONS) {
    expect(permissionId(action)).toMatch(/^plugin::editorial-review\.[a-z][a-z-]+[a-z]$/);
  }
});
