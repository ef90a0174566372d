import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::request-log',
  'strapi::errors',
  // Inside the errors that it words, outside all that asks the database.
  'global::database-away',
  'strapi::security',
  {
    name: 'strapi::cors',
    // Strapi's default reflects any origin together with credentials.
    config: {
      origin: env.array('CORS_ORIGINS', []),
      credentials: false,
      // Strapi's own, what a save in the content manager says of the page that it has seen, and a link to a draft.
      headers: [
        'Content-Type',
        'Authorization',
        'Origin',
        'Accept',
        'X-Lock-Version',
        'X-Preview-Token',
      ],
      expose: ['X-Lock-Version'],
    },
  },
  { name: 'strapi::poweredBy', config: { poweredBy: 'Innovationsveckan' } },
  'strapi::query',
  'plugin::content-rules.served',
  'plugin::content-rules.without-multipart',
  {
    name: 'strapi::body',
    // Multipart bodies are read by the routes that take files, once it is known who sends them.
    config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', multipart: false },
  },
  'global::sign-in',
  'plugin::content-rules.storable',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
