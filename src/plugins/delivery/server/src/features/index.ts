import type { ServiceFactories } from '../../../../../kernel/services';
import { createInstallation } from '../installation';
import type { Feature } from '../../../../../kernel/features';
import { bySlug } from './by-slug';
import { counts } from './counts';
import { definitions } from './definitions';
import { graphql } from './graphql';
import { indexes } from './indexes';
import { limits } from './limits';
import { links } from './links';
import { media } from './media';
import { news } from './news';
import { oracles } from './oracles';
import { pages } from './pages';
import { parameters } from './parameters';
import { previews } from './previews';
import { reads } from './reads';
import { rights } from './rights';
import { settings } from './settings';
import { site } from './site';
import { views } from './views';

/** In the order in which they start: first of all, what the types say must hold. */
export const features: readonly Feature[] = [
  definitions,
  graphql,
  parameters,
  indexes,
  counts,
  views,
  bySlug,
  news,
  pages,
  previews,
  site,
  limits,
  oracles,
  media,
  links,
  rights,
  // Last: what the others make as they start is made through Strapi's own pool.
  reads,
];

/** No more and no fewer than types.ts declares. */
export const services = {
  ...bySlug.services,
  ...counts.services,
  ...limits.services,
  ...links.services,
  ...news.services,
  ...pages.services,
  ...previews.services,
  installation: createInstallation,
  ...rights.services,
  ...settings.services,
  ...site.services,
  ...views.services,
} satisfies ServiceFactories<'delivery'>;
