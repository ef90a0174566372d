import type { Core } from '@strapi/strapi';
import { service, type ServiceFactories } from '../../../../kernel/services';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { bootstrapGate, registerGate } from './publish-gate';
import { reconcilerOf } from './services/interfaces';
import { routes } from './routes';
import actors from './services/actors';
import { stampArrival } from './services/arrival';
import audit from './services/audit';
import erasure from './services/erasure';
import { closeGraphql } from './services/graphql';
import history from './services/history';
import jobs, { checkJobSettings, contentTypes as jobTypes } from './features/jobs';
import installation from './installation';
import live from './services/live';
import { registerPermissions } from './services/permissions';
import queue from './services/queue';
import reconciler from './services/reconciler';
import reviews from './services/reviews';
import { prepareTrail } from './services/trail';
import usage from './services/usage';

export default {
  config: { default: {}, validator: checkJobSettings },
  contentTypes: { ...contentTypes, ...jobTypes },
  controllers,
  routes,
  services: {
    actors,
    audit,
    erasure,
    history,
    installation,
    jobs,
    live,
    queue,
    reconciler,
    reviews,
    usage,
  } satisfies ServiceFactories<'editorial-review'>,

  register({ strapi }: { strapi: Core.Strapi }) {
    stampArrival(strapi);
    registerGate(strapi);
    closeGraphql(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    bootstrapGate(strapi);
    await prepareTrail(strapi);
    await registerPermissions(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await service(strapi, 'editorial-review.jobs').stop();
    await reconcilerOf(strapi).stop();
  },
};
