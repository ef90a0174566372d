import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

export default defineType({
  editView,
  slug: { of: 'year' },
  rules: { periods: [['startsOn', 'endsOn']] },
  view: {
    card: ['name', 'year', 'theme', 'startsOn', 'endsOn', 'timeZone'],
    order: { attribute: 'year', direction: 'desc' },
    image: null,
    arrangers: null,
    edition: false,
    topics: false,
  },
});
