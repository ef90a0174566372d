import type { ServiceFactories } from '../../../../../kernel/services';
import { createBySlug } from './by-slug';
import { createCounts } from './counts';
import { createLinks } from './links';
import { createLists } from './lists';
import { createNews } from './news';
import { createPublicRole } from './public-role';
import { createRights } from './rights';
import { createSettings } from './settings';
import { createSite } from './site';
import { createViews } from './views';

export const services = {
  bySlug: createBySlug,
  counts: createCounts,
  links: createLinks,
  lists: createLists,
  news: createNews,
  publicRole: createPublicRole,
  rights: createRights,
  settings: createSettings,
  site: createSite,
  views: createViews,
} satisfies ServiceFactories<'delivery'>;
