import type { Feature } from '../../../../../kernel/features';
import { closeGraphql } from './graphql';
import { registerRights } from './rights';
import { createInstallation } from './service';

/** Roles and rights, and what is closed to everybody. Its steps are run by src/index.ts. */
export const installation = {
  services: { installation: createInstallation },
  register: (strapi) => closeGraphql(strapi),
  bootstrap: (strapi) => registerRights(strapi),
} satisfies Feature;
