import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
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
    image: 'image',
    arrangers: 'arranger',
    edition: true,
    topics: true,
    page: true,
  },
});
