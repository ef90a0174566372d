/** `npm run compile`: the server in `dist`, anew where it is not what the sources say. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCompiled } from './lib/compile.mjs';
import { attempt } from './lib/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
await attempt(() => ensureCompiled(root));
