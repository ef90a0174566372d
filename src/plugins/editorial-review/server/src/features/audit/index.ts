import type { Feature } from '../../../../../../kernel/features';
import createAudit from './service';
import { prepareTrail } from './trail';

/** The trail: insert-only, chained, and checked on demand. */
export const audit = {
  services: { audit: createAudit },
  bootstrap: (strapi) => prepareTrail(strapi),
} satisfies Feature;
