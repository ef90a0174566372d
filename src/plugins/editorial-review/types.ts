import type createAudit from './server/src/features/audit/service';
import type { createBuffers } from './server/src/features/buffers/service';
import type createPruning from './server/src/features/erasure/prune';
import type createErasure from './server/src/features/erasure/service';
import type { createCopies } from './server/src/features/copies/service';
import type { createDesk } from './server/src/features/desk/service';
import type { createFiles } from './server/src/features/files/service';
import type createHistory from './server/src/features/history/service';
import type createReconciler from './server/src/features/look-back/reconciler';
import type createActors from './server/src/features/people/actors';
import type { createPeople } from './server/src/features/people/service';
import type { createPresence } from './server/src/features/presence/service';
import type { createPreviewLinks } from './server/src/features/preview-links/service';
import type createQueue from './server/src/features/queue/service';
import type { createInstallation } from './server/src/installation/service';
import type { createJobs } from './server/src/features/jobs/service';
import type createReviews from './server/src/features/actions/service';
import type { Words } from './domain/types';
import type { usageRows } from './server/src/repositories/usage';

export type { ActionInput, Actor, OfferedAction, ReviewKey } from './domain/types';
export type { ErasureRequest } from './server/src/features/erasure/service';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'editorial-review.actors': ReturnType<typeof createActors>;
    'editorial-review.audit': ReturnType<typeof createAudit>;
    'editorial-review.buffers': ReturnType<typeof createBuffers>;
    'editorial-review.copies': ReturnType<typeof createCopies>;
    'editorial-review.desk': ReturnType<typeof createDesk>;
    'editorial-review.erasure': ReturnType<typeof createErasure>;
    'editorial-review.files': ReturnType<typeof createFiles>;
    'editorial-review.history': ReturnType<typeof createHistory>;
    'editorial-review.installation': ReturnType<typeof createInstallation>;
    'editorial-review.jobs': ReturnType<typeof createJobs>;
    'editorial-review.people': ReturnType<typeof createPeople>;
    'editorial-review.presence': ReturnType<typeof createPresence>;
    'editorial-review.previewLinks': ReturnType<typeof createPreviewLinks>;
    'editorial-review.pruning': ReturnType<typeof createPruning>;
    'editorial-review.queue': ReturnType<typeof createQueue>;
    'editorial-review.reconciler': ReturnType<typeof createReconciler>;
    'editorial-review.reviews': ReturnType<typeof createReviews>;
    'editorial-review.usage': ReturnType<typeof usageRows>;
  }
}

/** What a type says to this plugin. */
declare module '../../kernel/content-types' {
  interface TypeParts {
    /**
     * The relation that names whose pages these are. Signed-in arrangers write the pages of their own
     * organisation, and of types that say this only.
     */
    owner?: string;
    /** The button of the start page that begins one; none where it says nothing. */
    begin?: Words;
    /** What a copy holds in the place of the original's: what is true of one occasion only. */
    copied?: Readonly<Record<string, unknown>>;
  }
}
