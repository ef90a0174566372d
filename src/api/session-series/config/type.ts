import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['name'],
    order: { attribute: 'name', direction: 'asc' },
    image: null,
    arrangers: null,
    edition: false,
    topics: false,
  },
});
