/**
 * `npm run how-to [action|type]`: are the lists of files in docs/how-to true? Applies each patch to a
 * copy, compiles it, boots it and uses what it adds; then leaves out each of its files once and sees
 * the compile or the boot fail with a message that names what is missing.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `names`: what a failure must name, whichever file is left out. */
const RECIPES = {
  action: { patch: 'add-an-action.patch', act: 'act-action.cjs', most: 8, names: /take-?back/i },
  type: { patch: 'add-a-type.patch', act: 'act-type.cjs', most: 6, names: /report/i },
};

const patchOf = ({ patch }) => path.join(root, 'docs/how-to', patch);

const filesOf = (recipe) =>
  [...fs.readFileSync(patchOf(recipe), 'utf8').matchAll(/^diff --git a\/(\S+) b\//gm)].map(
    ([, file]) => file,
  );

/** The files of this checkout, as they are now, in a folder of their own. */
function copy() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-how-to-copy-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
  });
  for (const file of listed.toString().split('\0').filter(Boolean)) {
    if (!fs.existsSync(path.join(root, file))) continue;
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

const apply = (folder, ...options) =>
  execFileSync('git', ['apply', '--whitespace=nowarn', ...options], { cwd: folder });

/** Runs a command in the copy; its output, and whether it succeeded. */
function tried(folder, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

const TSC = 'node_modules/typescript/bin/tsc';

/** Server and admin compiled, then booted and used: the first of these that fails. */
function attempt(folder, { act }) {
  fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  const steps = [
    ['compile', [TSC, '-p', 'tsconfig.json']],
    ['compile of the admin', [TSC, '-p', 'tsconfig.admin.json']],
    ['boot', [path.join('scripts/how-to', act)]],
  ];
  for (const [name, args] of steps) {
    const { ok, output } = tried(folder, args);
    if (!ok) return { failed: name, output };
  }
  return { failed: null, output: '' };
}

function check(name, recipe) {
  const files = filesOf(recipe);
  const problems = [];
  if (files.length > recipe.most) problems.push(`${files.length} files, at most ${recipe.most}`);
  const folder = copy();
  try {
    apply(folder, patchOf(recipe));
    const whole = attempt(folder, recipe);
    if (whole.failed) return [`${whole.failed} of the whole patch failed:\n${whole.output}`];
    console.log(`${name}: ${files.length} files, compiled, booted, used`);
    for (const file of files) {
      apply(folder, '-R', `--include=${file}`, patchOf(recipe));
      const { failed, output } = attempt(folder, recipe);
      apply(folder, `--include=${file}`, patchOf(recipe));
      const line = output.split('\n').find((text) => recipe.names.test(text));
      if (failed === null) problems.push(`${file} left out: nothing failed`);
      else if (line === undefined) problems.push(`${file} left out: not named in\n${output}`);
      else console.log(`  without ${file}\n    ${failed}: ${line.trim().slice(0, 160)}`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return problems;
}

const asked = process.argv.slice(2);
let failed = 0;
for (const [name, recipe] of Object.entries(RECIPES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const problems = check(name, recipe);
  for (const problem of problems) console.error(`${name}: ${problem}`);
  failed += problems.length;
}
process.exit(failed === 0 ? 0 : 1);
