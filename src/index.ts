import type { Core } from '@strapi/strapi';
import { guardDatabase } from './database-guard';

interface Installation {
  firstStart(): Promise<void>;
}

interface Reconciler {
  start(): Promise<void>;
}

interface PublicRole {
  prepare(): Promise<void>;
}

export default {
  register: ({ strapi }: { strapi: Core.Strapi }) => guardDatabase(strapi),

  /** Runs after every plugin's own start: users-permissions and the admin have made their roles by now. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await (strapi.plugin('editorial-review').service('installation') as Installation).firstStart();
    await (strapi.plugin('delivery').service('publicRole') as PublicRole).prepare();
    // Last, and before the server listens: what went live past the gate is found first.
    await (strapi.plugin('editorial-review').service('reconciler') as Reconciler).start();
  },
};
