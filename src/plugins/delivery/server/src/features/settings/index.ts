import { createSettings } from './service';

/** What the configuration says: addresses, languages, page sizes. */
export const settings = { services: { settings: createSettings } };
