import { createIndexes } from './create';

/** What makes lists and look-ups fast. */
export const indexes = { bootstrap: createIndexes };
