import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** The rules that each snippet breaks, by the configuration as ESLint works it out for that file. */
export function lint(file: string, snippets: readonly string[]): string[][] {
  const program = path.join(ROOT, 'tests/support/lint-snippets.mjs');
  const printed = execFileSync('node', [program, file, JSON.stringify(snippets)], { cwd: ROOT });
  return JSON.parse(printed.toString()) as string[][];
}
