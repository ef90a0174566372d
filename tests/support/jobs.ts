import type { Server } from './strapi';

/** A row of the job table, as the database has it. */
export interface JobRow {
  id: number;
  topic: string;
  page: string | null;
  event_seq: number | null;
  attempts: number;
  next_attempt_at: string;
  sent_at: string | null;
  failed_at: string | null;
  last_error: string | null;
  dedupe_key: string | null;
}

const table = ({ strapi }: Server) => strapi.db.connection('editorial_outbox');

/** The jobs of a kind, oldest first. */
export const jobsOf = (server: Server, kind: string): Promise<JobRow[]> =>
  table(server).where({ topic: kind }).orderBy('id');

/** As if they had been due for a minute, instead of waiting for them. */
export async function makeDue(server: Server, kind: string): Promise<void> {
  await table(server)
    .where({ topic: kind })
    .update({ next_attempt_at: ago(60) });
}

/** The instant so many seconds ago. */
export const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();

/** Seconds from now until an instant. */
export const secondsUntil = (instant: string): number =>
  Math.round((Date.parse(instant) - Date.now()) / 1000);

/** Waits until this is so; throws when it is not after ten seconds. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  seconds = 10,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
