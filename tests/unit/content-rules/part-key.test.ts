import { partKey } from '../../../src/plugins/content-rules/admin/src/partKey';

test('a part of a component with a key gets one of its own, in the letters of an address', () => {
  const keys = Array.from({ length: 1000 }, () => partKey({ key: {}, text: {} }).key ?? '');
  for (const key of keys) expect(key).toMatch(/^[\w-]{8}$/);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a component without keys gets none', () => {
  expect(partKey({ text: {} })).toEqual({});
  expect(partKey()).toEqual({});
});
