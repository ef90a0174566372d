import { spawn } from 'node:child_process';

/** A mistake that the person at the terminal can mend: shown as it is, without a stack. */
export class PlainError extends Error {}

/** How long a command that was told to stop may take. */
const PATIENCE_MS = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command to its end and shows its output. While it is silent, a line every 20 seconds says
 * that it is still at work, since an install or a build can be quiet for minutes.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string>, label: string }} options
 */
export function run(command, args, { cwd, env = {}, label }) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const beat = setInterval(() => console.log(`  … ${label} (${seconds()} s)`), 20_000);
    // A command that outlives us would go on writing into a folder that nobody watches: it has ended before we do.
    let isStopping = false;
    const stop = (signal) => {
      isStopping = true;
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    const done = (settle, value) => {
      clearInterval(beat);
      for (const signal of SIGNALS) process.off(signal, stop);
      if (isStopping) process.exit(1);
      settle(value);
    };
    child.once('error', (error) => done(reject, error));
    child.once('exit', (code, signal) =>
      code === 0
        ? done(resolve, seconds())
        : done(
            reject,
            new PlainError(`${label}: ${command} ${args.join(' ')} → ${signal ?? code}`),
          ),
    );
  });
}

/**
 * Runs the work of a command; what fails is told and ends the process with 1.
 *
 * @template T
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
