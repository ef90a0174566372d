import { createPace } from '../../../src/plugins/editorial-review/server/src/features/look-back/pace';

const busy = (ms: number): void => {
  for (const until = performance.now() + ms; performance.now() < until;);
};

test('goes on while there is time', async () => {
  const pace = createPace(Infinity, () => false);
  busy(10);
  expect(await pace.isOver()).toBe(false);
});

test('is over when its time is', async () => {
  expect(await createPace(0, () => false).isOver()).toBe(true);
});

test('is over when the server stops, and waits for nobody then', async () => {
  const pace = createPace(Infinity, () => true);
  busy(20);
  const wait = jest.spyOn(globalThis, 'setTimeout');
  expect(await pace.isOver()).toBe(true);
  expect(wait).not.toHaveBeenCalled();
  wait.mockRestore();
});

test.each([
  [true, 1],
  [false, 0],
])('lets others have their turn after a long step: %s', async (yields, times) => {
  const pace = createPace(Infinity, () => false, yields);
  busy(20);
  const wait = jest.spyOn(globalThis, 'setTimeout');
  await pace.isOver();
  // A short step follows at once.
  await pace.isOver();
  expect(wait).toHaveBeenCalledTimes(times);
  wait.mockRestore();
});
