import { forgetCounts } from './forget';
import { createCounts } from './service';

/** How many there are. */
export const counts = { services: { counts: createCounts }, bootstrap: forgetCounts };
