import type { ServiceFactories } from '../../../../../kernel/services';
import type { Feature } from '../feature';
import { bySlug } from './by-slug';
import { counts } from './counts';
import { definitions } from './definitions';
import { graphql } from './graphql';
import { indexes } from './indexes';
import { links } from './links';
import { news } from './news';
import { parameters } from './parameters';
import { publicRole } from './public-role';
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
  site,
];

/** No more and no fewer than types.ts declares. */
export const services = {
  ...bySlug.services,
  ...counts.services,
  ...links.services,
  ...news.services,
  ...publicRole.services,
  ...rights.services,
  ...settings.services,
  ...site.services,
  ...views.services,
} satisfies ServiceFactories<'delivery'>;
