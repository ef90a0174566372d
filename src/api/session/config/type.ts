import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['title', 'startsAt', 'endsAt', 'timeZone', 'sessionStatus'],
    order: { attribute: 'startsAt', direction: 'desc' },
    image: 'image',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
  },
});
