import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { ReviewKey } from '../../domain/types';
import { eventRows, type PendingEvent } from './repositories/events';
import { inLockOrder, pageOf } from '../../../../kernel/pages';
import { reviewRows } from './repositories/reviews';
import { noting, type Touched } from './repositories/touched';
import { sealEvents } from './seal-events';
import type { Trx } from '../../../../kernel/tables';

interface Open {
  locked: Set<string>;
  events: PendingEvent[];
  /** Pages whose draft `perform` is writing itself. */
  performing: Set<string>;
  touched: Map<string, Touched>;
}

/** Transactions of the review: rows locked first, in one order, and the trail's head last. */
function transactions(strapi: Core.Strapi) {
  const storage = new AsyncLocalStorage<Open>();
  const rows = reviewRows(strapi);
  const events = eventRows(strapi);

  async function lockAll(
    trx: Parameters<typeof rows.lockOrMake>[0],
    open: Open,
    keys: ReviewKey[],
  ): Promise<ReviewKey[]> {
    const made: ReviewKey[] = [];
    for (const key of inLockOrder(keys)) {
      const page = pageOf(key);
      if (open.locked.has(page)) continue;
      if (await rows.lockOrMake(trx, key)) made.push(key);
      open.locked.add(page);
    }
    return made;
  }

  const turns = new WeakMap<object, Promise<unknown>>();

  /** Acts of a bulk action run side by side in one transaction: their events are numbered in turn. */
  function append(trx: Trx, { events: pending, touched }: Open): Promise<void> {
    const before = turns.get(trx) ?? Promise.resolve();
    const own = before.then(async () =>
      events.append(trx, await sealEvents(strapi, pending, touched)),
    );
    turns.set(
      trx,
      own.catch(() => undefined),
    );
    return own;
  }

  return {
    /** Runs `work` with these reviews locked; events are appended when the outermost call ends. */
    async run<T>(keys: ReviewKey[], work: () => Promise<T>): Promise<T> {
      const outer = storage.getStore();
      if (outer !== undefined && strapi.db.inTransaction()) {
        return strapi.db.transaction(async ({ trx }) => {
          await lockAll(trx, outer, keys);
          return work();
        }) as Promise<T>;
      }
      const open: Open = {
        locked: new Set(),
        events: [],
        performing: new Set(),
        touched: new Map(),
      };
      return strapi.db.transaction(({ trx }) =>
        storage.run(open, async () => {
          const made = await lockAll(trx, open, keys);
          const result = await noting(open.touched, work);
          for (const key of made) await rows.dropEmpty(trx, key);
          await append(trx, open);
          return result;
        }),
      ) as Promise<T>;
    },

    /** Queues an event for the end of the transaction. */
    record(event: PendingEvent): void {
      const open = storage.getStore();
      if (open === undefined) throw new Error('An event outside a transaction of the review.');
      open.events.push(event);
    },

    /** While `work` runs, saves of this page belong to the action that is performed. */
    async performing<T>(key: ReviewKey, work: () => Promise<T>): Promise<T> {
      const page = pageOf(key);
      const open = storage.getStore();
      open?.performing.add(page);
      try {
        return await work();
      } finally {
        open?.performing.delete(page);
      }
    },

    isPerforming: (key: ReviewKey): boolean =>
      storage.getStore()?.performing.has(pageOf(key)) ?? false,
  };
}

export type Transactions = ReturnType<typeof transactions>;

const shared = new WeakMap<Core.Strapi, Transactions>();

/** One for each Strapi: services that join a transaction must see the same one. */
export function transactionsOf(strapi: Core.Strapi): Transactions {
  const known = shared.get(strapi) ?? transactions(strapi);
  shared.set(strapi, known);
  return known;
}
