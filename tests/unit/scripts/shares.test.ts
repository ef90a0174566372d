import fs from 'node:fs';
import path from 'node:path';
import shares from '../../support/shares.cjs';

const files = fs.readdirSync(path.resolve(__dirname, '../../api'));
const named = [...shares.sqlite, ...shares.postgres];

test('every test that runs on one database is there, and stands in one list', () => {
  expect(named.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

test('a good quarter of the tests runs on both databases', () => {
  expect(named.length).toBeLessThanOrEqual(files.length * 0.72);
});
