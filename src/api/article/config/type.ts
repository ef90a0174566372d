import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['title', 'lead', 'date'],
    order: { attribute: 'date', direction: 'desc' },
    image: 'hero',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
    page: true,
    news: { type: 'article', search: ['title', 'kicker', 'lead'] },
  },
});
