import type { FixedView, View } from './domain/views/view';
import type { createBySlug } from './server/src/features/by-slug/service';
import type { createCounts } from './server/src/features/counts/service';
import type { createLimits } from './server/src/features/limits/service';
import type { createLinks } from './server/src/features/links/service';
import type { createNews } from './server/src/features/news/service';
import type { createInstallation } from './server/src/installation';
import type { createPages } from './server/src/features/pages/service';
import type { createPreviews } from './server/src/features/previews/service';
import type { createRights } from './server/src/features/rights/service';
import type { createSettings } from './server/src/features/settings/service';
import type { createSite } from './server/src/features/site/service';
import type { createLists } from './server/src/features/views/lists';
import type { createViews } from './server/src/features/views/service';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'delivery.bySlug': ReturnType<typeof createBySlug>;
    'delivery.counts': ReturnType<typeof createCounts>;
    'delivery.installation': ReturnType<typeof createInstallation>;
    'delivery.limits': ReturnType<typeof createLimits>;
    'delivery.links': ReturnType<typeof createLinks>;
    'delivery.lists': ReturnType<typeof createLists>;
    'delivery.news': ReturnType<typeof createNews>;
    'delivery.pages': ReturnType<typeof createPages>;
    'delivery.previews': ReturnType<typeof createPreviews>;
    'delivery.rights': ReturnType<typeof createRights>;
    'delivery.settings': ReturnType<typeof createSettings>;
    'delivery.site': ReturnType<typeof createSite>;
    'delivery.views': ReturnType<typeof createViews>;
  }
}

/** What a type says to this plugin; without a view the public can't read it. */
declare module '../../kernel/content-types' {
  interface TypeParts {
    view?: View | FixedView;
  }
}
