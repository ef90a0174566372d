import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { ChildServer } from '../child-server';
import databases from '../databases.cjs';
import type { Proxy } from '../proxy';

/** What goes wrong while people work; each says when it is over. */
export const FAULTS = ['kill', 'terminate', 'cut', 'fullDisk', 'away'] as const;
export type Fault = (typeof FAULTS)[number];

export interface Surroundings {
  child(): ChildServer;
  restart(how: 'kill' | 'terminate'): Promise<void>;
  proxy: Proxy | null;
  settings: Record<string, string>;
  /** How long the database is away, in ms. */
  awayMs: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isPostgres = databases.client === 'postgres';
/** Without prlimit (it is part of util-linux) a disk of SQLite can't be made full. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

/** The faults that this machine and this database can have. */
export const possible = (): readonly Fault[] =>
  FAULTS.filter((fault) => {
    if (fault === 'cut') return isPostgres;
    return fault !== 'fullDisk' || isPostgres || hasPrlimit;
  });

/**
 * On PostgreSQL a COMMIT fails with the error of a full disk: the server that all tests share can't be given a
 * disk of its own. A trigger that is deferred to the COMMIT says so while the switch is on.
 */
const FULL_DISK = `
  create table if not exists drill_disk (is_full boolean not null);
  insert into drill_disk values (false);
  create or replace function drill_disk_is_full() returns trigger language plpgsql as $$
  begin
    if exists (select from drill_disk where is_full) then
      raise exception 'could not extend file: No space left on device' using errcode = '53100';
    end if;
    return null;
  end $$;
  create constraint trigger drill_disk after insert or update on editorial_reviews
    deferrable initially deferred for each row execute function drill_disk_is_full();
  create constraint trigger drill_disk after insert on editorial_events
    deferrable initially deferred for each row execute function drill_disk_is_full()`;

export async function prepare({ settings }: Surroundings): Promise<void> {
  if (isPostgres) await databases.ask(FULL_DISK, settings['DATABASE_URL']);
}

async function fullDisk({ child, settings }: Surroundings, work: () => Promise<void>) {
  const full = async (is: boolean) => {
    if (isPostgres)
      await databases.ask(`update drill_disk set is_full = ${is}`, settings['DATABASE_URL']);
    else {
      const size = is ? '4096:' : 'unlimited:';
      execFileSync('prlimit', ['--pid', String(child().pid), `--fsize=${size}`]);
    }
  };
  await full(true);
  try {
    await work();
  } finally {
    await full(false);
  }
}

interface Database {
  pragma(words: string): unknown;
  exec(words: string): unknown;
  close(): void;
}
const opened = (file: string): Database =>
  new (createRequire(__filename)('better-sqlite3') as new (file: string) => Database)(file);

/** PostgreSQL can't be reached; the file of SQLite is held by another process. */
async function away({ proxy, settings, awayMs }: Surroundings, work: () => Promise<void>) {
  const other = isPostgres ? null : opened(settings['DATABASE_FILENAME'] ?? '');
  other?.pragma('busy_timeout = 5000');
  other?.exec('begin immediate');
  proxy?.away(true);
  const over = pause(awayMs).then(() => {
    other?.exec('rollback');
    other?.close();
    proxy?.away(false);
  });
  await Promise.all([work(), over]);
}

/** Lets it happen `delay` ms after the work began; resolves when the work is done and all is well again. */
export async function during(
  fault: Fault,
  around: Surroundings,
  { delay, bytes }: { delay: number; bytes: number },
  work: () => Promise<void>,
): Promise<void> {
  if (fault === 'fullDisk') return fullDisk(around, work);
  if (fault === 'away') return away(around, work);
  if (fault === 'cut') {
    around.proxy?.cutAfter(bytes);
    await work();
    around.proxy?.cutAfter(Infinity);
    return;
  }
  await Promise.all([work(), pause(delay).then(() => around.restart(fault))]);
}
