import type { Feature } from '../../../../../../kernel/features';
import { closeReadPool, openReadPool } from '../../../../../../kernel/strapi-patches/read-pool';
import readsMiddleware from './middleware';

/** The public reads through a pool of its own: it can't write, and takes no connection from a save. */
export const reads = {
  middlewares: { reads: readsMiddleware },
  bootstrap: openReadPool,
  destroy: closeReadPool,
} satisfies Feature;
