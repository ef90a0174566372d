import { checkDefinitions, checkRoutes } from './check';

/** What the types say of themselves is compared with their schemas and routes. */
export const definitions = { register: checkDefinitions, bootstrap: checkRoutes };
