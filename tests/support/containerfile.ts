import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './command';

export interface Instruction {
  name: string;
  args: string;
}

/** From one FROM to the next. */
export interface Stage {
  name: string;
  base: string;
  steps: Instruction[];
}

export interface Copy {
  /** The stage that it copies from; empty: what was sent to be built. */
  from: string;
  owner: string;
  sources: string[];
  target: string;
}

/** A file of `deploy`, as text. */
export const deployed = (file: string): string =>
  fs.readFileSync(path.join(projectRoot, 'deploy', file), 'utf8');

/** The stages of a Containerfile, without comments, each instruction on one line. */
export function stagesOf(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const { name, args } of instructionsOf(text)) {
    if (name === 'FROM') stages.push(begin(args, stages.length));
    else stages.at(-1)?.steps.push({ name, args });
  }
  return stages;
}

function instructionsOf(text: string): Instruction[] {
  return text
    .replace(/^\s*#.*\n/gmu, '')
    .replace(/\\\n\s*/gu, '')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.+)$/u.exec(line.trim()))
    .filter((found) => found !== null)
    .map(([, name = '', args = '']) => ({ name, args }));
}

function begin(args: string, place: number): Stage {
  const [base = '', , name = String(place)] = args.split(/\s+/u);
  return { base, name, steps: [] };
}

/** What the instructions of that name say in a stage, in order. */
export const said = (stage: Stage | undefined, name: string): string[] =>
  (stage?.steps ?? []).filter((step) => step.name === name).map(({ args }) => args);

/** The words of an exec form; null for what a shell would have to read. */
export function execForm(args: string): string[] | null {
  if (!args.startsWith('[')) return null;
  return JSON.parse(args) as string[];
}

/** What HEALTHCHECK runs, in exec form. */
export const healthCommand = (stage: Stage | undefined): string[] | null =>
  execForm(
    said(stage, 'HEALTHCHECK')
      .at(-1)
      ?.replace(/^.*?CMD\s+/u, '') ?? '',
  );

/** The variables that ENV sets, `NAME=value` each. */
export const variablesOf = (stage: Stage | undefined): Record<string, string> =>
  Object.fromEntries(
    said(stage, 'ENV')
      .flatMap((args) => args.split(/\s+/u))
      .map((pair) => pair.split('=') as [string, string]),
  );

export function copyOf(args: string): Copy {
  const words = args.split(/\s+/u);
  const flag = (name: string) =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
  const paths = words.filter((word) => !word.startsWith('--'));
  return {
    from: flag('from'),
    owner: flag('chown'),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '',
  };
}

/** The entries of the project that .dockerignore lets into an image: it must name each, after keeping all out. */
export function letThrough(): string[] {
  const text = fs.readFileSync(path.join(projectRoot, '.dockerignore'), 'utf8');
  const [all, ...names] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (all !== '*' || !names.every((name) => /^![\w.-]+$/u.test(name)))
    throw new Error('.dockerignore is `*` and then `!entry` for each entry that may come in.');
  return names.map((name) => name.slice(1));
}

/** `NAME=value` lines, as an environment file has them. */
export const environmentOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gmu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
