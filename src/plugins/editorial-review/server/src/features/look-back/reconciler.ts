import type { Core } from '@strapi/strapi';
import type { ReviewKey } from '../../../../domain/types';
import { governedUids } from '../../../../../../kernel/content-types';
import { lastRowOf, livePages, REVIEW, strangers, vanished, type Candidate } from './candidates';
import { onePage } from './look';
import { createPace, type Pace } from './pace';

/** What one round found: pages that are live without review, and pages that are gone. */
export interface Found {
  live: ReviewKey[];
  gone: ReviewKey[];
}

/** Rows of a table that one statement looks through: some milliseconds. */
const WINDOW = 2000;
const DEEP_CHECKS = 20;
/** How long a start may wait for what was found; the rest follows as soon as it listens. */
const START_MS = 10_000;
/** How long one round may take, half of which is left to others. */
const ROUND_MS = 5000;
const SOON_MS = 1000;
const EVERY_MS = 60_000;

/** One look through one table, piece by piece. */
interface Sweep {
  last(): Promise<number>;
  odd(after: number, upTo: number): Promise<Candidate[]>;
  /** Answers whether it was odd indeed. */
  mend(key: ReviewKey): Promise<boolean>;
  found: keyof Found;
}

/** Where the look through all tables has come to. */
interface Position {
  sweep: number;
  row: number;
}

const BEGINNING: Position = { sweep: 0, row: 0 };

/**
 * The third layer looks back: `strapi import` and raw SQL can't be refused, so what they put live is
 * found, marked as live without review, and reported. It looks in bounded rounds: a round that has used
 * its time ends, the next goes on where it ended, and a server that stops waits for one page at most.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const page = onePage(strapi);
  const store = strapi.store({ type: 'plugin', name: 'editorial-review' });
  let timer: NodeJS.Timeout | null = null;
  let stopping = false;
  let running: Promise<unknown> = Promise.resolve();
  let position = BEGINNING;

  /** Pages that nobody knows first: a start waits for them alone. */
  function sweeps(): { live: Sweep[]; all: Sweep[] } {
    const uids = governedUids(strapi);
    const live = uids.map((uid): Sweep => ({
      last: () => lastRowOf(strapi, uid),
      odd: (after, upTo) => strangers(strapi, uid, after, upTo),
      mend: (key) => page.look(key, 'written_past_the_gate'),
      found: 'live',
    }));
    const gone = uids.map((uid): Sweep => ({
      last: () => lastRowOf(strapi, REVIEW),
      odd: (after, upTo) => vanished(strapi, uid, after, upTo),
      mend: (key) => page.recordGone(key),
      found: 'gone',
    }));
    return { live, all: [...live, ...gone] };
  }

  /** One table from where the last look ended; answers whether it came to the end. */
  async function lookThrough(sweep: Sweep, found: Found, pace: Pace): Promise<boolean> {
    const last = await sweep.last();
    while (position.row < last) {
      const upTo = position.row + WINDOW;
      for (const { rowId, ...key } of await sweep.odd(position.row, upTo)) {
        if (await sweep.mend(key)) found[sweep.found].push(key);
        position = { ...position, row: rowId };
        if (await pace.isOver()) return false;
      }
      position = { ...position, row: upTo };
      if (await pace.isOver()) return false;
    }
    return true;
  }

  /** Tables from where the last look ended; answers whether it came to the end of them. */
  async function lookAtRows(of: Sweep[], found: Found, pace: Pace): Promise<boolean> {
    for (const sweep of of.slice(position.sweep)) {
      if (!(await lookThrough(sweep, found, pace))) return false;
      position = { sweep: position.sweep + 1, row: 0 };
    }
    return true;
  }

  /**
   * A row's content may change without its row: some pages a round are read and hashed, from where the
   * last round ended, also before a restart.
   */
  async function checkDeeply(count: number, found: Found, pace: Pace): Promise<void> {
    const from = Number((await store.get({ key: CURSOR })) ?? 0);
    const pages = await livePages(strapi, from, count);
    let upTo = from;
    for (const { id, ...key } of pages) {
      if (!(await page.agrees(key)) && (await page.look(key, 'content_differs')))
        found.live.push(key);
      upTo = id;
      if (await pace.isOver()) break;
    }
    if (pages.length < count && upTo === (pages.at(-1)?.id ?? from)) upTo = 0;
    if (upTo !== from) await store.set({ key: CURSOR, value: upTo });
  }

  /** Answers whether it came to the end of all tables. */
  async function round(pace: Pace, deepChecks: number): Promise<Found & { whole: boolean }> {
    const found: Found = { live: [], gone: [] };
    const whole = await lookAtRows(sweeps().all, found, pace);
    if (whole) position = BEGINNING;
    // Strapi takes a limit of 0 for none: it would read all there is.
    if (whole && deepChecks > 0) await checkDeeply(deepChecks, found, pace);
    return { ...found, whole };
  }

  /** One round at a time, in the order they were asked for. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = running.then(work);
    running = result.catch(() => undefined);
    return result;
  }

  const isStopping = () => stopping;

  function next(isOver: boolean, always: boolean): void {
    if (stopping || (isOver && !always)) return;
    timer = setTimeout(
      () => {
        inTurn(() => round(createPace(ROUND_MS, isStopping), always ? DEEP_CHECKS : 0)).then(
          ({ whole }) => next(whole, always),
          (error: unknown) => {
            strapi.log.error(error);
            next(true, always);
          },
        );
      },
      isOver ? EVERY_MS : SOON_MS,
    );
    timer.unref();
  }

  return {
    /** Looks at everything from the beginning, and at some pages in depth, however long it takes. */
    run: ({ deepChecks = DEEP_CHECKS }: { deepChecks?: number } = {}): Promise<Found> =>
      inTurn(async () => {
        position = BEGINNING;
        const { live, gone } = await round(createPace(Infinity, isStopping), deepChecks);
        return { live, gone };
      }),

    /** The look before the server listens: at every live row, and at what is odd for ten seconds. */
    async start(): Promise<void> {
      const when: unknown = strapi.plugin('editorial-review').config('lookBack');
      if (when === 'never') {
        strapi.log.warn(
          'editorial-review: LOOK_BACK=never: what goes live past the gate stays unseen.',
        );
        return;
      }
      const { live, all } = sweeps();
      const pace = createPace(START_MS, isStopping, false);
      const found: Found = { live: [], gone: [] };
      const isKnown = await inTurn(() => lookAtRows(live, found, pace));
      if (!isKnown)
        strapi.log.warn(
          'editorial-review: there is more that went live past the gate than a start waits for; the rest is looked at while the server runs.',
        );
      if (when === 'always') return next(false, true);
      const whole = isKnown && (await inTurn(() => lookAtRows(all, found, pace)));
      if (whole) position = BEGINNING;
      next(whole, false);
    },

    /** Waits for the page at hand, at most. */
    async stop(): Promise<void> {
      stopping = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
};

const CURSOR = 'look-back-cursor';
