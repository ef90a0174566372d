/**
 * Prints what our ESLint configuration finds in snippets, as if each stood in a file of ours:
 * `node lint-snippets.mjs FILE '["snippet", …]'`. Rules that need types are left out. A program of its
 * own, since Jest can't load ESLint's configuration.
 */
import { ESLint, Linter } from 'eslint';

const [file, snippets] = process.argv.slice(2);
const { plugins, rules } = await new ESLint().calculateConfigForFile(file);
const untyped = Object.entries(rules).filter(([name]) => !name.startsWith('@typescript-eslint/'));
const linter = new Linter();
const found = JSON.parse(snippets).map((code) =>
  linter.verify(code, { plugins, rules: Object.fromEntries(untyped) }).map(({ ruleId }) => ruleId),
);
process.stdout.write(JSON.stringify(found));
