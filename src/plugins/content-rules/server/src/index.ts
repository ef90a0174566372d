import type { Core } from '@strapi/strapi';
import type { ServiceFactories } from '../../../../kernel/services';
import * as addresses from './features/addresses';
import * as checks from './features/checks';
import * as definitions from './features/definitions';
import * as editViews from './features/edit-views';
import * as files from './features/files';
import * as saves from './features/saves';
import * as snapshots from './features/snapshots';

/** Each feature says what it adds; what stands first in `register` is outermost. */
export default {
  contentTypes: addresses.contentTypes,
  middlewares: saves.middlewares,
  services: {
    ...addresses.services,
    ...checks.services,
    ...snapshots.services,
  } satisfies ServiceFactories<'content-rules'>,

  register({ strapi }: { strapi: Core.Strapi }) {
    // What types say about themselves must hold before anything is made of it.
    definitions.register(strapi);
    editViews.register(strapi);
    // What no database could hold is refused before anybody looks at slugs.
    saves.register(strapi);
    addresses.register(strapi);
    // Before the gate's guard, which then stands outside: a file in use is refused first.
    files.register(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await files.start(strapi);
    await saves.start(strapi);
    await addresses.start(strapi);
  },
};
