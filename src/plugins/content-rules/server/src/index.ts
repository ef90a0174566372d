import type { Core } from '@strapi/strapi';
import { useDocuments } from '../../../../kernel/document-call';
import type { ServiceFactories } from '../../../../kernel/services';
import slug from './content-types/slug';
import { applyEditViews } from './edit-views';
import { digestOldFiles, watchUploads } from './files';
import { closeGraphql } from './graphql';
import middlewares from './middlewares';
import { addresses } from './middlewares/addresses';
import { enterUnknownSlugs } from './repositories/known-slugs';
import { contentMiddleware } from './saves';
import { seedStandardQuestions } from './saves/standard-questions';
import checks from './services/checks';
import paths from './services/paths';
import { createRedirects } from './services/redirects';
import { createSlugs } from './services/slugs';
import snapshots from './services/snapshots';

export default {
  contentTypes: { slug },
  middlewares,
  services: {
    checks,
    paths,
    redirects: createRedirects,
    slugs: createSlugs,
    snapshots,
  } satisfies ServiceFactories<'content-rules'>,

  register({ strapi }: { strapi: Core.Strapi }) {
    applyEditViews(strapi);
    // What no database could hold is refused before anybody looks at slugs.
    useDocuments(strapi, contentMiddleware(strapi));
    useDocuments(strapi, addresses(strapi));
    closeGraphql(strapi);
    // Before the gate's guard, which then stands outside: a file in use is refused first.
    watchUploads(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await digestOldFiles(strapi);
    await seedStandardQuestions(strapi);
    await enterUnknownSlugs(strapi);
  },
};
