import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  {
    name: 'strapi::cors',
    // Strapi's default reflects any origin together with credentials.
    config: { origin: env.array('CORS_ORIGINS', []), credentials: false },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Innovationsveckan' } },
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb' } },
  'global::sign-in',
  'plugin::content-rules.storable',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
