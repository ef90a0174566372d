/** `npm run audit:verify` and `npm run history:erase`: a command of src/cli by its name. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);
if (!['audit', 'erase', 'jobs'].includes(name)) {
  console.error('Kommandon: audit, erase, jobs. / Commands: audit, erase, jobs.');
  process.exit(1);
}
await runCommand(root, name, rest);
