import { createPublicRole } from './service';

/** What the public may do. */
export const publicRole = { services: { publicRole: createPublicRole } };
