import type { Feature } from '../../../../../../kernel/features';
import { useDocuments } from '../../../../../../kernel/document-call';
import { supportingEntries } from './middleware';

/** Entries without a review: who changes what live pages show of them, and the trail of every change. */
export const supporting = {
  register: (strapi) => useDocuments(strapi, supportingEntries(strapi)),
} satisfies Feature;
