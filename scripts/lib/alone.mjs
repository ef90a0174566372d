import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from './run.mjs';

/**
 * Only one at a time in this folder: two that install, build or fill one database ruin each other's work. Who
 * begins notes its process; a note of a process that is gone counts for nothing. Taken back at the end.
 *
 * @param {string} root the project's folder
 * @param {string} what what is being done, for whoever comes second
 */
export function beAlone(root, what) {
  const file = path.join(root, 'data', `${what}.pid`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const other = noted(file);
  if (other !== null && isRunning(other))
    throw new PlainError(
      [
        `npm run ${what} körs redan i den här mappen (process ${other}). Vänta på den, eller avsluta den.`,
        `npm run ${what} is already running in this folder (process ${other}). Wait for it, or end it.`,
      ].join('\n'),
    );
  if (other !== null) fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') return beAlone(root, what);
    throw error;
  }
  process.once('exit', () => fs.rmSync(file, { force: true }));
}

/** The process that a note names; 0 for one that names none. */
function noted(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || 0;
  } catch {
    return null;
  }
}

function isRunning(pid) {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return error.code === 'EPERM';
  }
}
