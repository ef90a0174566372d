import type { Feature } from '../../../../../../kernel/features';
import { service } from '../../../../../../kernel/services';
import { job } from './content-type';
import { createJobs } from './service';

export { checkJobSettings, type JobSettings } from './settings';

/** What happens later. It is started last, by src/index.ts. */
export const jobs = {
  contentTypes: { job },
  services: { jobs: createJobs },
  destroy: (strapi) => service(strapi, 'editorial-review.jobs').stop(),
} satisfies Feature;
