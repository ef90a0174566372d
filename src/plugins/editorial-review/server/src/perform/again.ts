import type { Core } from '@strapi/strapi';

/** PostgreSQL's `deadlock_detected` and `serialization_failure`: another transaction went first. */
const TRY_AGAIN: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const TIMES = 4;
const WAIT_MS = 25;

/**
 * Runs a whole act once more where the database gave it up for another's sake, a bounded number of times.
 * Only for what begins its own transaction: inside another's, what was done before is gone too.
 */
export async function againWhereInTheWay<T>(
  strapi: Core.Strapi,
  act: () => Promise<T>,
): Promise<T> {
  if (strapi.db.inTransaction()) return act();
  for (let time = 1; ; time += 1) {
    try {
      return await act();
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      if (!TRY_AGAIN.has(code) || time === TIMES) throw error;
      strapi.log.info(`editorial-review: in the way of another (${String(code)}), time ${time}`);
      // Not all at the same time again.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WAIT_MS * time));
    }
  }
}
