/** Runs a command of src/cli on the installed, compiled project: `node scripts/command.mjs audit …`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCompiled } from './lib/build.mjs';
import { ensureEnv } from './lib/env-file.mjs';
import { ensureInstalled, run } from './lib/install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);
if (!['audit', 'erase', 'jobs'].includes(name)) {
  console.error('Kommandon: audit, erase, jobs. / Commands: audit, erase, jobs.');
  process.exit(1);
}
await ensureInstalled(root);
ensureEnv(root);
await ensureCompiled(root);
process.exit(
  await run(process.execPath, [path.join(root, 'dist', 'src', 'cli', `${name}.js`), ...rest], {
    cwd: root,
    env: { STRAPI_LOG_LEVEL: process.env.STRAPI_LOG_LEVEL ?? 'error' },
  }),
);
