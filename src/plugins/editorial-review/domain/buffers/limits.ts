/** How much unsaved work one person may leave lying, and how large one piece of it may be. */

export const MOST_BUFFERS = 200;
/** Of the values as JSON; what is sent with them has to fit into 1 MB as well (config/middlewares.ts). */
export const MOST_BYTES = 1_000_000;
/** No form of ours is nested as deeply. */
export const MOST_LEVELS = 100;

const LONGEST_TITLE = 255;

/** Counted level by level: what is nested a million times must not fill the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MOST_LEVELS; depth++) {
    level = level.flatMap((own) =>
      typeof own === 'object' && own !== null ? (Object.values(own) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/** What people call the page that is being written; null where it has no name yet. */
export function titleIn({ title, name }: Readonly<Record<string, unknown>>): string | null {
  const called = [title, name].find((own) => typeof own === 'string' && own.trim() !== '');
  if (typeof called !== 'string') return null;
  return [...called.trim()].slice(0, LONGEST_TITLE).join('');
}
