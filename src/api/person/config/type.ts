import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

export default defineType({
  editView,
});
