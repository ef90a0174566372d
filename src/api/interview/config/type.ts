import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['title', 'seriesLabel', 'lead', 'date'],
    order: { attribute: 'date', direction: 'desc' },
    image: 'portrait',
    arrangers: 'arranger',
    edition: true,
    topics: true,
    page: true,
    news: { type: 'interview', search: ['title', 'seriesLabel', 'lead'] },
  },
});
