/**
 * `npm run mutation`: breaks the rules in each plugin's `domain/`, one place at a time, and fails when
 * too few of them are noticed by a unit test. `npm run mutation -- delivery` does one plugin.
 * What may survive, and why, stands in docs/mutation.md. Takes long; no part of `npm test`.
 */
import path from 'node:path';
import { run } from './lib/run.mjs';

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);
const PLUGINS = ['editorial-review', 'content-rules', 'delivery'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PLUGINS.includes(name));

if (unknown.length > 0) {
  console.error(`No such plugin: ${unknown.join(', ')}. There are ${PLUGINS.join(', ')}.`);
  process.exit(1);
}

let failed = 0;
for (const plugin of asked.length > 0 ? asked : PLUGINS) {
  console.log(`\n── ${plugin}`);
  const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const settings = { cwd: root, env: { MUTATED: plugin }, label: `mutation of ${plugin}` };
  try {
    await run(process.execPath, [stryker, 'run'], settings);
  } catch (error) {
    console.error(error.message);
    failed += 1;
  }
}
process.exit(failed === 0 ? 0 : 1);
