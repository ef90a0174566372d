import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: { fixed: 'site', graphql: true },
});
