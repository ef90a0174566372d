import type { Core } from '@strapi/strapi';
import { contentTypes } from './content-types';
import actors from './services/actors';
import live from './services/live';
import usage from './services/usage';

export default {
  contentTypes,
  services: { actors, live, usage },

  register(_: { strapi: Core.Strapi }) {},

  bootstrap(_: { strapi: Core.Strapi }) {},
};
