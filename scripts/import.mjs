/** `npm run import -- PATH… [--write] [--locale sv] [--report report.json]`; see src/cli/import.ts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCompiled } from './lib/build.mjs';
import { ensureEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError } from './lib/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  ensureEnvFile(root);
  await ensureInstalled(root);
  await ensureCompiled(root);
} catch (error) {
  console.error(error instanceof PlainError ? `\n${error.message}` : error);
  process.exit(1);
}
const command = path.join(root, 'dist', 'src', 'cli', 'import.js');
const { status } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // Paths are meant from where the person stands, which npm remembers.
    IMPORT_FROM: process.env.INIT_CWD ?? process.cwd(),
    STRAPI_LOG_LEVEL: process.env.STRAPI_LOG_LEVEL ?? 'error',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
  },
});
process.exit(status ?? 1);
