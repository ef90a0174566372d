import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureCompiled } from './compile.mjs';
import { ensureEnvFile } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { attempt } from './run.mjs';

/**
 * Runs a command of src/cli on the installed, compiled project and ends as it ends.
 *
 * @param {string} root the project's folder
 * @param {string} name the file of src/cli
 * @param {string[]} args
 */
export async function runCommand(root, name, args) {
  await attempt(async () => {
    // Where the environment brings the secrets, a file with others would only mislead.
    if (!process.env.APP_KEYS) ensureEnvFile(root);
    await ensureInstalled(root);
    await ensureCompiled(root);
  });
  const command = path.join(root, 'dist', 'src', 'cli', `${name}.js`);
  const { status } = spawnSync(process.execPath, [command, ...args], {
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
}
