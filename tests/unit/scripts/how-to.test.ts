import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../support/command';

/** `npm run how-to` tries the recipes whole, which takes minutes; that they still fit the code is seen here. */
const folder = path.join(projectRoot, 'docs/how-to');
const patches = fs.readdirSync(folder).filter((name) => name.endsWith('.patch'));

test('there are recipes', () => {
  expect(patches.length).toBeGreaterThan(1);
});

test.each(patches)('%s fits the code as it is', (name) => {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-how-to-'));
  try {
    for (const [, file = ''] of text.matchAll(/^--- a\/(\S+)$/gmu)) {
      fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      fs.copyFileSync(path.join(projectRoot, file), path.join(copy, file));
    }
    execFileSync('git', ['apply', '--check', path.join(folder, name)], {
      cwd: copy,
      stdio: 'pipe',
      // A folder of nobody's repository: where one lies above, git would skip the files.
      env: { ...process.env, GIT_CEILING_DIRECTORIES: os.tmpdir() },
    });
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
});
