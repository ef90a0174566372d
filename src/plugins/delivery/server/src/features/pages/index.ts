import { createPages } from './service';

/** Pages as people see them, drawn by the server. */
export const pages = { services: { pages: createPages } };
