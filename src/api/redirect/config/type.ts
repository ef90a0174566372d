import { defineType } from '../../../kernel/content-types';

export default defineType({});
