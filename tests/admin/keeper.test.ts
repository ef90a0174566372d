import type { BufferApi, Kept } from '../../src/plugins/editorial-review/admin/src/saving/buffers';
import type { LocalCopy } from '../../src/plugins/editorial-review/admin/src/saving/copies';
import { Keeper, type Keeping } from '../../src/plugins/editorial-review/admin/src/saving/keeper';

/** What is typed goes to the server soon, one request at a time, and never over what another tab wrote. */
const place = { model: 'api::article.article', target: 'abc', locale: 'sv' };
let sent: { values: unknown; version: number }[];
let answers: (Kept | Promise<Kept>)[];
let removed: (number | undefined)[];
let told: Keeping[];
let copy: number | null;
let keeper: Keeper;

const kept = (version: number): Kept => ({
  is: 'kept',
  work: { baseLockVersion: 1, values: {}, savedAt: `${version}`, version },
});
const api: BufferApi = {
  find: async () => null,
  list: async () => [],
  async keep(_place, { values, version }) {
    sent.push({ values, version });
    return answers.shift() ?? kept(sent.length);
  },
  async remove(_place, version) {
    removed.push(version);
  },
};
/** What the browser keeps: the version that it goes on from, or nothing. */
const local: LocalCopy = {
  note: (_work, version) => void (copy = version),
  drop: () => void (copy = null),
};
const type = (lead: string) => keeper.note({ baseLockVersion: 1, values: { lead } });
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
const leads = () => sent.map(({ values }) => (values as { lead: string }).lead);

beforeEach(() => {
  jest.useFakeTimers();
  [sent, answers, removed, told] = [[], [], [], []];
  keeper = new Keeper(api, place, 0, (keeping) => told.push(keeping), local);
  copy = null;
});
afterEach(() => jest.useRealTimers());

test('after a pause the last is sent, and the next says which version it has seen', async () => {
  type('E');
  await pass(500);
  type('Ett');
  await pass(2000);
  expect(sent).toEqual([{ values: { lead: 'Ett' }, version: 0 }]);
  type('Två');
  await pass(2000);
  expect(sent[1]).toEqual({ values: { lead: 'Två' }, version: 1 });
  expect(told.at(-1)).toEqual({ is: 'kept', at: '2' });
});

test('whoever never pauses is kept within four seconds', async () => {
  for (let n = 0; n < 40; n += 1) {
    type(`${n}`);
    await pass(100);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test('one request is under way at a time', async () => {
  let answer: (own: Kept) => void = () => undefined;
  answers.push(new Promise((resolve) => (answer = resolve)));
  type('Ett');
  await pass(2000);
  type('Två');
  await pass(5000);
  expect(leads()).toEqual(['Ett']);
  answer(kept(7));
  await pass(10);
  expect(sent[1]).toEqual({ values: { lead: 'Två' }, version: 7 });
});

test('what was not taken is sent again until it is, the newest of it', async () => {
  answers.push({ is: 'failed', message: null }, { is: 'failed', message: null });
  type('Ett');
  await pass(2000);
  expect(told).toEqual([{ is: 'failed', message: null }]);
  type('Två');
  await pass(20_000);
  expect(leads()).toEqual(['Ett', 'Två', 'Två']);
  expect(told.at(-1)).toMatchObject({ is: 'kept' });
});

test('where another tab has written nothing more is sent until somebody decides', async () => {
  const current = { baseLockVersion: 1, values: { lead: 'Där' }, savedAt: 'x', version: 9 };
  answers.push({ is: 'overtaken', current });
  type('Här');
  await pass(2000);
  type('Här också');
  await pass(10_000);
  expect(leads()).toEqual(['Här']);
  expect(told).toEqual([{ is: 'elsewhere', current }]);
  keeper.takeOver(current, { baseLockVersion: 1, values: { lead: 'Här också' } });
  await pass(2000);
  expect(sent[1]).toEqual({ values: { lead: 'Här också' }, version: 9 });
});

test('once saved nothing is left, also of what was about to be sent', async () => {
  type('Ett');
  await pass(2000);
  type('Två');
  await keeper.forget();
  await pass(10_000);
  expect([leads(), removed]).toEqual([['Ett'], [1]]);
  type('Tre');
  await pass(2000);
  expect(sent[1]).toEqual({ values: { lead: 'Tre' }, version: 0 });
});

test('what was never kept is not removed', async () => {
  type('Ett');
  await keeper.forget();
  expect([sent, removed]).toEqual([[], []]);
});

test('the browser has at once what the server does not have yet, and no longer', async () => {
  type('E');
  expect(copy).toBe(0);
  await pass(2000);
  expect(copy).toBeNull();
  answers = [{ is: 'failed', message: null }];
  type('Ett');
  await pass(2000);
  expect(copy).toBe(1);
  await pass(6000);
  expect(copy).toBeNull();
  type('Två');
  await keeper.forget();
  expect(copy).toBeNull();
});

test('what is typed in a tab that was overtaken is still in the browser', async () => {
  answers = [{ is: 'overtaken', current: null }];
  type('E');
  await pass(2000);
  type('Ett');
  await pass(2000);
  expect(copy).toBe(0);
});

test('what is saved while it is being kept is not kept again where that fails', async () => {
  let refuse = (_: Kept): void => undefined;
  answers = [new Promise<Kept>((resolve) => (refuse = resolve))];
  type('E');
  await pass(2000);
  const forgetting = keeper.forget();
  refuse({ is: 'failed', message: null });
  await forgetting;
  await pass(20_000);
  expect(leads()).toEqual(['E']);
  expect(told.at(-1)).toEqual({ is: 'none' });
});

test('a tab that was overtaken keeps again once it has saved', async () => {
  answers = [{ is: 'overtaken', current: null }];
  type('E');
  await pass(2000);
  await keeper.forget();
  type('Ett');
  await pass(2000);
  expect(leads()).toEqual(['E', 'Ett']);
});
