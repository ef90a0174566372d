import type { Core } from '@strapi/strapi';
import { features, services } from './features';
import { absoluteMedia } from './services/media';
import { closeDraftOracles } from './services/oracles';
import { rememberPublicRights } from './services/public-rights';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    for (const { register } of features) register?.(strapi);
    closeDraftOracles(strapi);
    absoluteMedia(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    for (const { bootstrap } of features) await bootstrap?.(strapi);
    rememberPublicRights(strapi);
  },

  controllers: Object.assign({}, ...features.map(({ controllers }) => controllers)) as object,
  middlewares: Object.assign({}, ...features.map(({ middlewares }) => middlewares)) as object,
  routes: {
    'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
      type: 'content-api',
      routes: features.flatMap(({ routes }) => routes?.(strapi) ?? []),
    }),
  },
  services,
};
