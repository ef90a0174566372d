/** `npm run audit:verify` and `npm run history:erase`: a command of src/cli by its name. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...rest] = process.argv.slice(2);
if (!['audit', 'erase'].includes(name)) {
  console.error('Kommandon: audit, erase. / Commands: audit, erase.');
  process.exit(1);
}
await runCommand(root, name, rest);
