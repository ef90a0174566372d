import { createPreviews } from './service';

/** What is not public yet, for whoever holds a link to it: one page, one language. */
export const previews = { services: { previews: createPreviews } };
