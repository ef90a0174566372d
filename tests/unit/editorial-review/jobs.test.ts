import { RETRY, waitAfter } from '../../../src/plugins/editorial-review/domain/jobs/retry';
import { dayOf } from '../../../src/plugins/editorial-review/server/src/repositories/jobs/clock';
import {
  shortly,
  Undone,
} from '../../../src/plugins/editorial-review/server/src/features/jobs/consumer';
import { checkSettings } from '../../../src/plugins/editorial-review/server/src/settings';
import { checkJobSettings } from '../../../src/plugins/editorial-review/server/src/features/jobs/settings';

test('each wait is twice the one before, six hours at most, and after twelve attempts there is none', () => {
  const minutes = Array.from({ length: RETRY.attempts }, (_, index) => waitAfter(index + 1)).map(
    (seconds) => seconds && seconds / 60,
  );
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, null]);
});

test.each([
  ['2026-11-25T22:59:59.999Z', '2026-11-25'],
  ['2026-11-25T23:00:00.000Z', '2026-11-26'],
  ['2026-06-30T21:59:59.999Z', '2026-06-30'],
  ['2026-06-30T22:00:00.000Z', '2026-07-01'],
])('at %s it is %s in Sweden', (instant, day) => {
  expect(dayOf(instant)).toBe(day);
});

test.each([
  [new Undone('http 503'), 'http 503'],
  [new Error('Anna Ek vill inte.'), 'Error'],
  [Object.assign(new Error('anna@ek.example refused'), { code: 'EENVELOPE' }), 'Error EENVELOPE'],
  [
    new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
    'TypeError ECONNREFUSED',
  ],
  ['Anna Ek', 'unknown'],
])('of %p is kept: %s', (error, words) => {
  expect(shortly(error)).toBe(words);
});

test.each([
  '',
  'https://example.org/head',
  'http://127.0.0.1:8080/',
  'http://localhost/',
  'http://[::1]/',
])('the head may be sent to “%s”', (auditHeadUrl) => {
  expect(() => checkJobSettings({ auditHeadUrl })).not.toThrow();
});

test.each([
  'http://example.org/',
  'http://127.0.0.1.example.org/',
  'example.org',
  'file:///etc/x',
  'https://user:secret@example.org/',
])('the head may not be sent to “%s”', (auditHeadUrl) => {
  expect(() => checkJobSettings({ auditHeadUrl })).toThrow('AUDIT_HEAD_URL');
});

test('LOOK_BACK is one of three words', () => {
  expect(() => checkSettings({ lookBack: 'x' })).toThrow('LOOK_BACK');
  expect(() => checkSettings({ lookBack: 'start' })).not.toThrow();
  expect(() => checkSettings({ jobs: 'x' as never })).toThrow('JOBS');
});

test('JOBS is one of two words', () => {
  expect(() => checkJobSettings({ jobs: 'sometimes' as never })).toThrow('JOBS');
  expect(() => checkJobSettings({ jobs: 'never' })).not.toThrow();
});
