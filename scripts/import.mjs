/** `npm run import -- PATH… [--write] [--locale sv] [--report report.json]`; see src/cli/import.ts. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
await runCommand(root, 'import', process.argv.slice(2));
