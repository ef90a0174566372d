import type { Plan, ZonePlan } from './types';

/** What a list shows when nobody asks for an order; a partial index stands behind each. */
export interface Order {
  attribute: string;
  direction: 'asc' | 'desc';
}

/** One type as front ends read it: what it is called, its order, and the picture on its card. */
export interface View {
  order: Order;
  /** Attribute of the card's picture: a figure, or a file (`logo`). */
  image: string | null;
  /** Scalar attributes of the card, beside documentId, locale, slug and updatedAt. */
  card: readonly string[];
  /** Attribute of the arrangers: a list, or one. */
  arrangers: 'arrangers' | 'arranger' | null;
  edition: boolean;
  topics: boolean;
}

const VIEWS = {
  'api::article.article': view({ card: ['title', 'lead', 'date'], image: 'hero' }),
  'api::interview.interview': view({
    card: ['title', 'seriesLabel', 'lead', 'date'],
    image: 'portrait',
    arrangers: 'arranger',
  }),
  'api::session.session': view({
    card: ['title', 'startsAt', 'endsAt', 'timeZone', 'sessionStatus'],
    order: { attribute: 'startsAt', direction: 'desc' },
  }),
  'api::webcast-link.webcast-link': view({
    card: [
      'title',
      'url',
      'provider',
      'mode',
      'liveStartsAt',
      'liveEndsAt',
      'timeZone',
      'publishedOn',
      'duration',
      'language',
      'captionStatus',
      'signLanguage',
    ],
    order: { attribute: 'publishedOn', direction: 'desc' },
    arrangers: 'arranger',
  }),
  'api::arranger.arranger': supporting(['name', 'shortName', 'sector', 'website'], 'logo'),
  'api::edition.edition': {
    ...supporting(['name', 'year', 'theme', 'startsOn', 'endsOn', 'timeZone']),
    order: { attribute: 'year', direction: 'desc' },
  },
  'api::topic.topic': supporting(['name']),
  'api::venue.venue': supporting([
    'name',
    'address',
    'postalCode',
    'city',
    'latitude',
    'longitude',
  ]),
  'api::session-series.session-series': supporting(['name']),
} as const satisfies Record<string, View>;

/** The types that have a card view and a full view. */
export type ViewUid = keyof typeof VIEWS;

export const VIEW_UIDS = Object.keys(VIEWS) as ViewUid[];
export const NEWS_UIDS = ['api::article.article', 'api::interview.interview'] as const;

/** The view of a type that has one. */
export const viewOf = (uid: ViewUid): View => VIEWS[uid];

export const isViewUid = (uid: string): uid is ViewUid => uid in VIEWS;

export const FILE_PLAN: Plan = {
  fields: [
    'url',
    'width',
    'height',
    'mime',
    'alternativeText',
    'caption',
    'photographer',
    'focalPoint',
    'formats',
  ],
};

export const FIGURE_PLAN: Plan = {
  fields: ['key', 'alt', 'decorative', 'caption', 'credit'],
  with: { file: FILE_PLAN },
};

/** What is read for a card. */
export function cardPlan(uid: ViewUid): Plan {
  const { card, image, arrangers, edition, topics } = viewOf(uid);
  const reference: Plan = { fields: ['documentId', 'slug', 'name'] };
  const associations: Record<string, Plan | ZonePlan> = {};
  if (image !== null) associations[image] = image === 'logo' ? FILE_PLAN : FIGURE_PLAN;
  if (arrangers !== null) associations[arrangers] = reference;
  if (edition) associations['edition'] = { fields: ['year'] };
  if (topics) associations['topics'] = { fields: ['slug', 'name'] };
  return { fields: ['documentId', 'locale', 'slug', ...card, 'updatedAt'], with: associations };
}

function view(own: Partial<View>): View {
  return {
    card: [],
    order: { attribute: 'date', direction: 'desc' },
    image: 'image',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
    ...own,
  };
}

function supporting(card: readonly string[], image: string | null = null): View {
  const order = { attribute: 'name', direction: 'asc' } as const;
  return { card, order, image, arrangers: null, edition: false, topics: false };
}
