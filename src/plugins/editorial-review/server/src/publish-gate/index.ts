import type { Core } from '@strapi/strapi';
import { documentGate } from './document-gate';
import { draftByDefault } from './graphql';
import { guardRows } from './row-guard';

/** Before anything is bootstrapped: the first layer becomes the outermost, GraphQL defaults to drafts. */
export function registerGate(strapi: Core.Strapi): void {
  strapi.documents.use(documentGate(strapi) as Parameters<typeof strapi.documents.use>[0]);
  draftByDefault(strapi);
}

/** As soon as there is a database: the second layer. */
export function bootstrapGate(strapi: Core.Strapi): void {
  guardRows(strapi);
}

export { checkSchemas } from './boot-check';
