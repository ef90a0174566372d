import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['name', 'address', 'postalCode', 'city', 'latitude', 'longitude'],
    order: { attribute: 'name', direction: 'asc' },
    image: null,
    arrangers: null,
    edition: false,
    topics: false,
  },
});
