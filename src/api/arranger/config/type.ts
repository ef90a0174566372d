import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['name', 'shortName', 'sector', 'website'],
    order: { attribute: 'name', direction: 'asc' },
    image: 'logo',
    arrangers: null,
    edition: false,
    topics: false,
    page: true,
    lists: ['aliases'],
  },
});
