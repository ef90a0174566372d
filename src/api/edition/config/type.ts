import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['name', 'year', 'theme', 'startsOn', 'endsOn', 'timeZone'],
    order: { attribute: 'year', direction: 'desc' },
    image: null,
    arrangers: null,
    edition: false,
    topics: false,
  },
});
