import type { ServiceFactories } from '../../../../../kernel/services';
import { createInstallation } from '../installation';
import { createBySlug } from './by-slug';
import { createCounts } from './counts';
import { createLinks } from './links';
import { createLists } from './lists';
import { createNews } from './news';
import { createRights } from './rights';
import { createSettings } from './settings';
import { createSite } from './site';
import { createViews } from './views';

export const services = {
  bySlug: createBySlug,
  counts: createCounts,
  installation: createInstallation,
  links: createLinks,
  lists: createLists,
  news: createNews,
  rights: createRights,
  settings: createSettings,
  site: createSite,
  views: createViews,
} satisfies ServiceFactories<'delivery'>;
