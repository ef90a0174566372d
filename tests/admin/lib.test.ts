import { failureOf } from '../../src/plugins/editorial-review/admin/src/lib/failure';
import { parseField, partOf } from '../../src/plugins/editorial-review/admin/src/lib/fields';
import { focusField } from '../../src/plugins/editorial-review/admin/src/lib/focusField';
import { bodyOf, formOf } from '../../src/plugins/editorial-review/admin/src/lib/form';
import { isGrave, sortOffers } from '../../src/plugins/editorial-review/admin/src/lib/offer';
import { joinRows } from '../../src/plugins/editorial-review/admin/src/lib/rows';
import { may, mayNot, review, summary } from './support/review';

describe('what a failed call says', () => {
  test.each([
    ['nothing', undefined, null, null],
    ['a text', 'Failed', null, null],
    ['no answer of a server', { name: 'TypeError', message: 'Failed to fetch' }, null, null],
    ['an answer without a code', { status: 500, message: 'Oj' }, 'Oj', null],
    [
      'a refusal',
      { status: 403, message: 'Nej', details: { code: 'missing_permission' } },
      'Nej',
      'missing_permission',
    ],
    ['a code that is no text', { status: 403, message: 'Nej', details: { code: 7 } }, 'Nej', null],
    ['no details', { status: 403, message: 'Nej', details: null }, 'Nej', null],
  ])('%s', (_, error, message, code) => {
    expect(failureOf(error)).toEqual({ message, code, current: null });
  });

  test('a stale lock, with how the page stands now', () => {
    const current = review();
    const details = { code: 'stale_lock', current };
    expect(failureOf({ status: 409, message: 'Nej', details }).current).toBe(current);
  });
});

describe('the path of a field', () => {
  test.each([
    ['lead', 'lead', undefined, undefined],
    ['portrait.alt', 'portrait', undefined, 'alt'],
    ['content[a1-b2].answer', 'content', 'a1-b2', 'answer'],
    ['content[k]', 'content', 'k', undefined],
    ['', '', undefined, undefined],
  ])('%j', (path, name, key, rest) => {
    expect(parseField(path)).toEqual({ name, key, rest });
  });

  test.each([
    [
      'its place from 1 and its kind',
      { content: [{ key: 'a' }, { key: 'b', __component: 'c.d' }] },
      { component: 'c.d', number: 2 },
    ],
    [
      'no kind where the field holds one only',
      { content: [{ key: 'b' }] },
      { component: undefined, number: 1 },
    ],
    ['nothing where the part is gone', { content: [{ key: 'a' }] }, null],
    ['nothing where the page is', null, null],
    ['nothing where the field is no list', { content: 'b' }, null],
  ])('finds %s', (_, page, part) => {
    expect(partOf(page, 'content', 'b')).toEqual(part);
  });
});

describe('the cursor', () => {
  const html = (inner: string) => (document.body.innerHTML = `<main><form>${inner}</form></main>`);
  const focused = () => document.activeElement?.getAttribute('name');

  test.each([
    ['lead', '<input name="title"><textarea name="lead"></textarea>', 'lead'],
    ['portrait.alt', '<input name="portrait.file"><input name="portrait.alt">', 'portrait.file'],
    ['content[k1].answer', '<input name="content.0.question">', 'content.0.question'],
    ['lead', '<input name="other">', null],
    ['[k]', '<input name="other">', null],
  ])('of %s goes where it can', (field, form, name) => {
    html(form);
    focusField(field);
    expect(focused()).toBe(name);
  });
});

describe('the dialog', () => {
  test('sends no empty text, and nothing that it did not ask for', () => {
    const values = { text: '  ', field: 'lead', then: true, revision: 3 };
    expect(bodyOf(formOf('withdraw', review()), values, 4)).toEqual({ lockVersion: 4 });
    expect(bodyOf(formOf('requestChanges', review()), { ...values, text: ' a ' }, 4)).toEqual({
      ...{ lockVersion: 4, comment: 'a', field: 'lead' },
    });
    expect(bodyOf(formOf('restore', review()), values, 4)).toEqual({ lockVersion: 4, revision: 3 });
  });

  test.each([
    ['none', false],
    ['withdrawn', false],
    ['live', true],
    ['live_unreviewed', true],
  ] as const)('of a submission while %s: a note required is %s', (live, required) => {
    expect(formOf('submit', review({ live })).required).toBe(required);
  });
});

describe('what is offered', () => {
  test('is sorted by what somebody can do about it', () => {
    const offers = sortOffers(
      review({
        availableActions: [
          ...[may('submit'), may('restore')],
          mayNot('approve', 'own_contribution', 'a'),
          mayNot('publish', 'illegal_transition', 'b'),
          mayNot('withdraw', 'missing_permission', 'c'),
        ],
      }),
    );
    const actions = (list: { action: string }[]) => list.map(({ action }) => action);
    expect(actions(offers.allowed)).toEqual(['submit']);
    expect(actions(offers.stopped)).toEqual(['approve']);
    expect(actions(offers.remote)).toEqual(['publish', 'withdraw']);
    expect(offers.restore?.action).toBe('restore');
  });

  test('what takes away or goes round the review is grave', () => {
    const all = ['submit', 'approve', 'publish', 'withdraw', 'forcePublish', 'restore'] as const;
    expect(all.filter(isGrave)).toEqual(['withdraw', 'forcePublish']);
  });
});

describe('rows of a list', () => {
  const row = (documentId: string, locale = 'sv') => ({ uid: 'api::a.a', documentId, locale });

  test('that fail, fail for all; the next ones are asked for anew', async () => {
    const error = { status: 500, message: 'Oj' };
    const fetchRows = jest
      .fn<Promise<{ data?: unknown; error?: unknown }>, [object]>()
      .mockResolvedValueOnce({ error })
      .mockResolvedValueOnce({ data: { data: [summary({ documentId: 'a' })] } });
    const failed = await Promise.all([
      joinRows(row('a'), fetchRows),
      joinRows(row('b'), fetchRows),
    ]);
    expect(failed).toEqual([{ error }, { error }]);
    const [a, b] = await Promise.all([
      joinRows(row('a'), fetchRows),
      joinRows(row('b'), fetchRows),
    ]);
    expect(a).toMatchObject({ data: { documentId: 'a' } });
    expect(b).toEqual({ data: null });
    expect(fetchRows).toHaveBeenCalledTimes(2);
  });

  test('that are one page are asked for once', async () => {
    const fetchRows = jest.fn().mockResolvedValue({ data: { data: [] } });
    await Promise.all(['a', 'a', 'b'].map((documentId) => joinRows(row(documentId), fetchRows)));
    expect(fetchRows.mock.calls).toEqual([[expect.objectContaining({ documentId: 'a,b' })]]);
  });
});
