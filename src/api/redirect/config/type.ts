import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: { fixed: 'redirects', graphql: false },
});
