import type createChecks from './server/src/services/checks';
import type createPaths from './server/src/services/paths';
import type { createRedirects } from './server/src/services/redirects';
import type { createSlugs } from './server/src/services/slugs';
import type createSnapshots from './server/src/services/snapshots';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'content-rules.checks': ReturnType<typeof createChecks>;
    'content-rules.paths': ReturnType<typeof createPaths>;
    'content-rules.redirects': ReturnType<typeof createRedirects>;
    'content-rules.slugs': ReturnType<typeof createSlugs>;
    'content-rules.snapshots': ReturnType<typeof createSnapshots>;
  }
}
