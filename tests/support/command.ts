import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import environment from './environment.cjs';

export const projectRoot = path.resolve(__dirname, '../..');

export interface Ended {
  code: number | null;
  /** All that was printed, in order. */
  output: string;
}

/** Starts `npm …` as a person at a terminal does: in this folder, on this database. */
export function startNpm(
  args: readonly string[],
  settings: Record<string, string>,
  cwd = projectRoot,
): { child: ChildProcess; ended: Promise<Ended> } {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment, ...settings };
  // What the test runner's own npm has left there is not what a terminal has.
  for (const name of Object.keys(env)) if (/^(npm_|INIT_CWD|JEST_)/u.test(name)) delete env[name];
  const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
  return { child, ended };
}

/** Runs `npm run NAME -- …` to its end. */
export const npmRun = (
  name: string,
  args: readonly string[],
  settings: Record<string, string>,
  cwd?: string,
): Promise<Ended> =>
  startNpm(['run', name, ...(args.length > 0 ? ['--', ...args] : [])], settings, cwd).ended;

/** Ends npm and what it has started. */
export function endGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}
