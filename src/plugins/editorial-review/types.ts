import type createActors from './server/src/services/actors';
import type createAudit from './server/src/services/audit';
import type createErasure from './server/src/services/erasure';
import type createHistory from './server/src/services/history';
import type createJobs from './server/src/features/jobs';
import type createInstallation from './server/src/installation';
import type createLive from './server/src/services/live';
import type createQueue from './server/src/services/queue';
import type createReconciler from './server/src/services/reconciler';
import type createReviews from './server/src/services/reviews';
import type createUsage from './server/src/services/usage';

export type { ErasureRequest } from './server/src/services/erasure';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'editorial-review.actors': ReturnType<typeof createActors>;
    'editorial-review.audit': ReturnType<typeof createAudit>;
    'editorial-review.erasure': ReturnType<typeof createErasure>;
    'editorial-review.history': ReturnType<typeof createHistory>;
    'editorial-review.installation': ReturnType<typeof createInstallation>;
    'editorial-review.jobs': ReturnType<typeof createJobs>;
    'editorial-review.live': ReturnType<typeof createLive>;
    'editorial-review.queue': ReturnType<typeof createQueue>;
    'editorial-review.reconciler': ReturnType<typeof createReconciler>;
    'editorial-review.reviews': ReturnType<typeof createReviews>;
    'editorial-review.usage': ReturnType<typeof createUsage>;
  }
}
