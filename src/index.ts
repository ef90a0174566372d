import type { Core } from '@strapi/strapi';

interface PublicRole {
  prepare(): Promise<void>;
}

export default {
  register(_: { strapi: Core.Strapi }) {},

  /** Runs after every plugin's own start: users-permissions has made its roles by now. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await (strapi.plugin('delivery').service('publicRole') as PublicRole).prepare();
  },
};
