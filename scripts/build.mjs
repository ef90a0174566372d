/** `npm run build`: the server and the admin in `dist`, without leftovers of deleted sources. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './lib/build.mjs';
import { attempt } from './lib/run.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
await attempt(() => build(root));
