import type { createInstallation } from './server/src/installation';
import type { createBySlug } from './server/src/services/by-slug';
import type { createCounts } from './server/src/services/counts';
import type { createLinks } from './server/src/services/links';
import type { createLists } from './server/src/services/lists';
import type { createNews } from './server/src/services/news';
import type { createRights } from './server/src/services/rights';
import type { createSettings } from './server/src/services/settings';
import type { createSite } from './server/src/services/site';
import type { createViews } from './server/src/services/views';

/** What others may call of this plugin. */
declare module '../../kernel/services' {
  interface Services {
    'delivery.bySlug': ReturnType<typeof createBySlug>;
    'delivery.counts': ReturnType<typeof createCounts>;
    'delivery.installation': ReturnType<typeof createInstallation>;
    'delivery.links': ReturnType<typeof createLinks>;
    'delivery.lists': ReturnType<typeof createLists>;
    'delivery.news': ReturnType<typeof createNews>;
    'delivery.rights': ReturnType<typeof createRights>;
    'delivery.settings': ReturnType<typeof createSettings>;
    'delivery.site': ReturnType<typeof createSite>;
    'delivery.views': ReturnType<typeof createViews>;
  }
}

/** What a list shows when nobody asks for an order; a partial index stands behind each. */
export interface Order {
  attribute: string;
  direction: 'asc' | 'desc';
}

/** One type as front ends read it: the card, its picture and its order. The full view is derived from the schema. */
export interface View {
  /** Scalar attributes of the card, beside documentId, locale, slug and updatedAt. */
  card: readonly string[];
  order: Order;
  /** Attribute of the card's picture: a figure, or a file (`logo`); null for none. */
  image: string | null;
  /** Attribute of the arrangers: a list, or one; null where there are none. */
  arrangers: 'arrangers' | 'arranger' | null;
  edition: boolean;
  topics: boolean;
}

/** What a type says to this plugin; without a view it can't be read as card or full. */
declare module '../../kernel/content-types' {
  interface TypeParts {
    view?: View;
  }
}
