import type { Core } from '@strapi/strapi';
import { guardDatabase } from './database-guard';

interface PublicRole {
  prepare(): Promise<void>;
}

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => guardDatabase(strapi),

  /** Runs after every plugin's own start: users-permissions has made its roles by now. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await (strapi.plugin('delivery').service('publicRole') as PublicRole).prepare();
  },
};
