import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { privateDatabase } from '../../../src/kernel/private-files';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-private-'));
  fs.chmodSync(root, 0o755);
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const rights = (file: string) => (fs.statSync(file).mode & 0o777).toString(8);

test('a new database, and the folder that is made for it, are ours alone', () => {
  const file = path.join(root, 'new', 'deep', 'cms.db');
  expect(privateDatabase(file, path.join(root, 'data'))).toBe(file);
  expect(['new', 'new/deep', 'new/deep/cms.db'].map((own) => rights(path.join(root, own)))).toEqual(
    ['700', '700', '600'],
  );
  expect(rights(root)).toBe('755');
});

test('one that was readable by all no longer is, with what SQLite keeps beside it; its words stay', () => {
  const data = path.join(root, 'data');
  fs.mkdirSync(data, { mode: 0o755 });
  const file = path.join(data, 'cms.db');
  for (const end of ['', '-wal', '-shm']) fs.writeFileSync(file + end, 'words', { mode: 0o644 });
  privateDatabase(file, data);
  expect(['', '-wal', '-shm'].map((end) => rights(file + end))).toEqual(['600', '600', '600']);
  expect(rights(data)).toBe('700');
  expect(fs.readFileSync(file, 'utf8')).toBe('words');
});

test('a folder that others use is left as it is', () => {
  privateDatabase(path.join(root, 'cms.db'), path.join(root, 'data'));
  expect(rights(root)).toBe('755');
});

test('what SQLite makes beside it has the rights of the database', () => {
  const file = path.join(root, 'cms.db');
  privateDatabase(file, path.join(root, 'data'));
  const script = `const db = new (require('better-sqlite3'))(process.argv[1]);
    db.pragma('journal_mode = WAL'); db.exec('create table t (x)');
    const fs = require('fs');
    console.log(['', '-wal', '-shm'].map((e) => (fs.statSync(process.argv[1] + e).mode & 0o777).toString(8)).join());`;
  const told = execFileSync(process.execPath, ['-e', script, file], { encoding: 'utf8' });
  expect(told.trim()).toBe('600,600,600');
});
