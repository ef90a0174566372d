import type { Core } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';
import { draftMutations } from '../../../../../kernel/strapi-patches/graphql-mutations';

/** Writes of governed types are drafts unless they ask for more; updates take the lock version. */
export const draftByDefault = (strapi: Core.Strapi): void =>
  draftMutations(strapi, governedUids(strapi), {
    name: 'lockVersion',
    description: 'The version that was read; an older one than the current is refused.',
  });
