import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './command';
import {
  copyOf,
  execForm,
  healthCommand,
  letThrough,
  said,
  stagesOf,
  variablesOf,
  type Copy,
} from './containerfile';

/** What a container would be started with, in a folder instead of a file system of its own. */
export interface Image {
  /** What is `/` in it. */
  folder: string;
  workdir: string;
  env: Record<string, string>;
  command: string[];
  healthCommand: string[];
  volumes: string[];
}

/** Where a stage stands while it is made. */
interface Place {
  folder: string;
  workdir: string;
}

const packages = path.join(projectRoot, 'node_modules');

/**
 * What stands for a RUN. The packages are those of this checkout (`npm ci` takes minutes), the admin is not
 * built (so does it), and a step that is not here is an error: nothing is run that might change the machine.
 */
const RUNS: [RegExp, (cwd: string, command: string) => void][] = [
  [
    /^apt-get update && apt-get install -y [\w+ -]+ && rm -rf \/var\/lib\/apt\/lists\/\*$/u,
    nothing,
  ],
  [/^npm ci --include=dev( --no-\w+)*$/u, linkPackages],
  [/^npm run build$/u, compile],
  [/^npm prune --omit=dev( --no-\w+)*$/u, linkProduction],
  [/^mkdir -p( \w[\w/]*)+$/u, (cwd, command) => execFileSync('sh', ['-c', command], { cwd })],
];

/**
 * Does the steps of a Containerfile in `root`, a folder for each stage.
 *
 * @param owner who `--chown` gives a copy to; null where that can't be done
 */
export function makeImage(text: string, root: string, owner: number | null): Image {
  const stages = stagesOf(text);
  const places = new Map<string, Place>();
  for (const { name, steps } of stages) {
    const place = { folder: path.join(root, name), workdir: '/' };
    places.set(name, place);
    fs.mkdirSync(place.folder);
    for (const step of steps) {
      if (step.name === 'WORKDIR') enter(place, step.args);
      if (step.name === 'RUN') runStep(within(place, '.'), step.args);
      if (step.name === 'COPY') copy(copyOf(step.args), place, places, owner);
    }
  }
  const last = stages.at(-1);
  const { folder, workdir } = [...places.values()].at(-1) as Place;
  return {
    folder,
    workdir: path.join(folder, workdir),
    env: moved(variablesOf(last), folder),
    command: execForm(said(last, 'CMD').at(-1) ?? '') ?? [],
    healthCommand: healthCommand(last) ?? [],
    volumes: execForm(said(last, 'VOLUME').at(-1) ?? '[]') ?? [],
  };
}

/** A path of the image is one below its folder. */
const moved = (env: Record<string, string>, folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.startsWith('/') ? path.join(folder, value) : value,
    ]),
  );

const within = ({ folder, workdir }: Place, file: string): string =>
  path.join(folder, path.resolve(workdir, file));

function enter(place: Place, workdir: string): void {
  place.workdir = workdir;
  fs.mkdirSync(within(place, '.'), { recursive: true });
}

function runStep(cwd: string, command: string): void {
  const step = RUNS.find(([pattern]) => pattern.test(command));
  if (step === undefined) throw new Error(`tests/support/image.ts knows no step for: ${command}`);
  step[1](cwd, command);
}

function copy(
  { from, sources, target, owner: named }: Copy,
  place: Place,
  places: Map<string, Place>,
  owner: number | null,
): void {
  for (const source of sources.flatMap((name) => (name === '.' ? letThrough() : name))) {
    // A trailing slash, or a dot: into that folder, by its own name.
    const to = within(
      place,
      /(^\.|\/)$/u.test(target) ? path.join(target, path.basename(source)) : target,
    );
    fs.cpSync(sourceOf(source, from, places), to, { recursive: true, verbatimSymlinks: true });
    if (named !== '' && owner !== null) execFileSync('chown', ['-R', `${owner}:${owner}`, to]);
  }
}

function sourceOf(source: string, from: string, places: Map<string, Place>): string {
  const place = places.get(from);
  if (place !== undefined) return within(place, source);
  if (from === '' && letThrough().includes(source)) return path.join(projectRoot, source);
  throw new Error(
    `There is nothing to copy: ${source} from ${from || 'what .dockerignore lets in'}.`,
  );
}

function nothing(): void {}

function linkPackages(cwd: string): void {
  fs.symlinkSync(packages, path.join(cwd, 'node_modules'));
}

/** Begins with what this checkout has compiled (times to the nanosecond): from the very same sources nothing is left to do. */
function compile(cwd: string): void {
  execFileSync('cp', ['-a', path.join(projectRoot, 'dist'), cwd]);
  execFileSync(process.execPath, [path.join('scripts', 'compile.mjs')], { cwd, stdio: 'pipe' });
}

/** What our own code requires must be there without the packages of development. */
function linkProduction(cwd: string): void {
  const links = path.join(cwd, 'node_modules');
  fs.rmSync(links);
  for (const name of productionPackages()) {
    fs.mkdirSync(path.dirname(path.join(links, name)), { recursive: true });
    fs.symlinkSync(path.join(packages, name), path.join(links, name));
  }
}

function productionPackages(): string[] {
  const lock = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true)
    .map(([folder]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(folder)?.[1] ?? '')
    .filter((name) => name !== '' && fs.existsSync(path.join(packages, name)));
}
