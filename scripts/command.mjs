/** `npm run audit:verify`, `history:erase`, `history:prune` and `jobs`: a command of src/cli by its name. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);
if (!['audit', 'erase', 'jobs', 'prune'].includes(name)) {
  console.error('Kommandon: audit, erase, jobs, prune. / Commands: audit, erase, jobs, prune.');
  process.exit(1);
}
await runCommand(root, name, rest);
