import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

export default defineType({
  editView,
  view: {
    card: ['name'],
    order: { attribute: 'name', direction: 'asc' },
    image: null,
    arrangers: null,
    edition: false,
    topics: false,
  },
});
