import fs from 'node:fs';
import path from 'node:path';

const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;
/** What SQLite keeps beside a database; it gives them the rights of the database when it makes them. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Makes the file of a database ours alone to read, before anything stands in it: drafts, addresses and
 * password hashes lie in it in plain text. A folder that is made for it, or that is `own`, is ours alone
 * as well; another one is left as it is. Returns the path.
 */
export function privateDatabase(file: string, own: string): string {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: OWN_FOLDER });
  if (folder === path.resolve(own)) setRights(folder, OWN_FOLDER);
  fs.closeSync(fs.openSync(file, 'a', OWN_FILE));
  for (const end of BESIDE) if (fs.existsSync(file + end)) setRights(file + end, OWN_FILE);
  return file;
}

/** What is served from disk, by this server alone or by one of the same group. */
export const servedFolder = (folder: string): void => setRights(folder, 0o750);

function setRights(file: string, mode: number): void {
  if ((fs.statSync(file).mode & 0o777) === mode) return;
  try {
    fs.chmodSync(file, mode);
  } catch (error) {
    // Somebody else's file, which we may use all the same: whoever owns it has to see to it.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    process.emitWarning(
      `${file} may be readable by others: its owner should run chmod ${mode.toString(8)}.`,
    );
  }
}
