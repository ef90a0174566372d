import type { Feature } from '../../../../../../kernel/features';
import createPruning from './prune';
import createErasure from './service';

/** People can be forgotten, and drafts that nobody was asked to look at. */
export const erasure = {
  services: { erasure: createErasure, pruning: createPruning },
} satisfies Feature;
