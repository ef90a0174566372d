import type { Feature } from '../../../../../../kernel/features';
import { service } from '../../../../../../kernel/services';
import createReconciler from './reconciler';

/** The third layer of the gate: what can't be refused is found. It is started last, by src/index.ts. */
export const lookBack = {
  services: { reconciler: createReconciler },
  destroy: (strapi) => service(strapi, 'editorial-review.reconciler').stop(),
} satisfies Feature;
