import type { createBySlug } from './server/src/services/by-slug';
import type { createCounts } from './server/src/services/counts';
import type { createLinks } from './server/src/services/links';
import type { createLists } from './server/src/services/lists';
import type { createNews } from './server/src/services/news';
import type { createPublicRole } from './server/src/services/public-role';
import type { createRights } from './server/src/services/rights';
import type { createSettings } from './server/src/services/settings';
import type { createSite } from './server/src/services/site';
import type { createViews } from './server/src/services/views';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'delivery.bySlug': ReturnType<typeof createBySlug>;
    'delivery.counts': ReturnType<typeof createCounts>;
    'delivery.links': ReturnType<typeof createLinks>;
    'delivery.lists': ReturnType<typeof createLists>;
    'delivery.news': ReturnType<typeof createNews>;
    'delivery.publicRole': ReturnType<typeof createPublicRole>;
    'delivery.rights': ReturnType<typeof createRights>;
    'delivery.settings': ReturnType<typeof createSettings>;
    'delivery.site': ReturnType<typeof createSite>;
    'delivery.views': ReturnType<typeof createViews>;
  }
}
