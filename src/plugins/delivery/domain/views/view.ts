import type { Layout } from '../pages/layouts';

/** What a list shows when nobody asks for an order; a partial index stands behind each. */
export interface Order {
  attribute: string;
  direction: 'asc' | 'desc';
}

/** A type's part in "Alla nyheter". */
export interface NewsPart {
  /** What the feed calls it, such as `article`. */
  type: string;
  /** The texts in which `q` looks for words. */
  search: readonly string[];
}

/**
 * One type as front ends read it: the card, its picture and its order. The full view is derived from
 * the schema. Every attribute named here is compared with the schema when the server starts.
 */
export interface View {
  /** Scalar attributes of the card, beside documentId, locale, slug, path and the two timestamps. */
  card: readonly string[];
  order: Order;
  /** Attribute of the card's picture: a figure, or a file; null for none. */
  image: string | null;
  /** Attribute of the arrangers: a list, or one; null where there are none. */
  arrangers: 'arrangers' | 'arranger' | null;
  edition: boolean;
  topics: boolean;
  /** Relations to one document that the card shows by documentId, slug and name. */
  references?: readonly string[];
  /** Has pages of its own: found by slug, and its card says the path. */
  page?: boolean;
  /** How that page is laid out; as an article where nothing is said. */
  layout?: Layout;
  news?: NewsPart;
  /** Texts in which each line, or each part between commas, is one value. */
  lists?: readonly string[];
  /** Lists of components that come out as lists of one of their fields. */
  values?: Readonly<Record<string, string>>;
  /** Private attributes that show when another attribute is true. */
  shownIf?: Readonly<Record<string, string>>;
}

/** A type that is answered in one shape of its own, by a middleware of this plugin with that name. */
export interface FixedView {
  fixed: 'site' | 'redirects';
  /** Whether GraphQL has the type as Strapi would show it. */
  graphql: boolean;
}

export const isFixed = (view: View | FixedView): view is FixedView => 'fixed' in view;
