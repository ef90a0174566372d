import type { Feature } from '../../../../../kernel/features';
import { closeGraphql } from './graphql';
import createInstallation from './first-start';
import { registerRights } from './rights';

/** Roles and rights, and what is closed to everybody. */
export const installation = {
  services: { installation: createInstallation },
  register: ({ strapi }) => closeGraphql(strapi),
  bootstrap: ({ strapi }) => registerRights(strapi),
} satisfies Feature;
