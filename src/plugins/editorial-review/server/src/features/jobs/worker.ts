import type { Core } from '@strapi/strapi';
import { addJobs } from '../../repositories/jobs/add';
import { attempts } from './attempt';
import { dayOf } from '../../repositories/jobs/clock';
import type { Consumer } from './consumer';
import { jobRows } from './rows';
import { onWake } from '../../repositories/jobs/wake';

/** What other instances have added is seen after so long at most. */
const POLL_MS = 10_000;

/**
 * Does what is due, one job after another. It goes on when jobs have been added here, when the next
 * one is due, and every ten seconds. Any number of workers may run on one database.
 */
export function createWorker(strapi: Core.Strapi, consumers: readonly Consumer[]) {
  const rows = jobRows(strapi);
  const kinds = consumers.map(({ kind }) => kind);
  const daily = consumers.filter((consumer) => consumer.daily === true);
  const attempt = attempts(strapi, consumers);
  let stopping = false;
  let loop: Promise<void> | null = null;
  let today = '';
  let alarm = newAlarm();

  async function addDaily(now: string): Promise<void> {
    const day = dayOf(now);
    if (day === today) return;
    const jobs = daily.map(({ kind }) => ({ kind, dedupeKey: `${kind}:${day}` }));
    await addJobs(strapi, jobs);
    today = day;
  }

  /** Does all that is due; how many milliseconds until there may be more. */
  async function drain(): Promise<number> {
    await addDaily((await rows.times(kinds)).now);
    for (;;) {
      const { now, due } = await rows.times(kinds);
      const wait = due === null ? POLL_MS : Date.parse(due) - Date.parse(now);
      if (stopping || wait > 0 || !(await attempt())) {
        return wait > 0 ? Math.min(wait, POLL_MS) : POLL_MS;
      }
    }
  }

  /** The work goes on where it began, so that no job runs as whoever made the request that woke us. */
  async function work(): Promise<void> {
    while (!stopping) {
      alarm = newAlarm();
      let wait = POLL_MS;
      try {
        wait = await drain();
      } catch (error) {
        // The database is away, or stops: what was begun is rolled back, and taken again.
        strapi.log.error(error);
      }
      if (!stopping) await alarm.within(wait);
    }
  }

  return {
    start(): void {
      if (loop !== null) return;
      stopping = false;
      const forget = onWake(strapi, (added) => {
        if (added.some((kind) => kinds.includes(kind))) alarm.ring();
      });
      loop = work().finally(forget);
    },

    isRunning: (): boolean => loop !== null && !stopping,

    /** Resolves when the job at hand has come to its end; no other is begun. */
    async stop(): Promise<void> {
      stopping = true;
      alarm.ring();
      await loop;
      loop = null;
    },

    /** Does all that is due now, without waiting for more. */
    async runDue(): Promise<void> {
      await drain();
    },
  };
}

/** A sleep that can be cut short, also before it has begun; it keeps no process alive. */
function newAlarm() {
  let ring = (): void => undefined;
  const rung = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return {
    ring: (): void => ring(),
    async within(ms: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms).unref();
      });
      await Promise.race([rung, late]);
      clearTimeout(timer);
    },
  };
}
