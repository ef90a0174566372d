import type { Feature } from '../../../../../../kernel/features';
import createErasure from './service';

/** People can be forgotten. */
export const erasure = { services: { erasure: createErasure } } satisfies Feature;
