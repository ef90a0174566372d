import type { Core } from '@strapi/strapi';

/** Told of the kinds that there may be something to do of. */
type Wake = (kinds: readonly string[]) => void;

const sleepers = new WeakMap<Core.Strapi, Set<Wake>>();

/** Calls `wake` when jobs have been added by this process; the answer stops that. */
export function onWake(strapi: Core.Strapi, wake: Wake): () => void {
  const own = sleepers.get(strapi) ?? new Set();
  sleepers.set(strapi, own.add(wake));
  return () => own.delete(wake);
}

/** There may be something to do. */
export function wakeWorkers(strapi: Core.Strapi, kinds: readonly string[]): void {
  for (const wake of sleepers.get(strapi) ?? []) wake(kinds);
}
