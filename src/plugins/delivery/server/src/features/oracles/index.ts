import { closeDraftOracles } from './close';

/** Questions whose answers would tell what a draft says. */
export const oracles = { register: closeDraftOracles };
