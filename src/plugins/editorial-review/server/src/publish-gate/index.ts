import type { Core } from '@strapi/strapi';
import { checkSchemas } from './boot-check';
import { guardComponents } from './component-guard';
import { documentGate } from './document-gate';
import { draftByDefault } from './graphql';
import { guardRows } from './row-guard';
import { guardTargets, guardUploads } from './target-guard';

/** Before anything is bootstrapped: the first layer becomes the outermost, the second stands with it. */
export function registerGate(strapi: Core.Strapi): void {
  strapi.documents.use(documentGate(strapi) as Parameters<typeof strapi.documents.use>[0]);
  guardRows(strapi);
  guardComponents(strapi);
  guardTargets(strapi);
  draftByDefault(strapi);
}

/** Once everything is loaded: what can't be guarded stops the start. */
export function bootstrapGate(strapi: Core.Strapi): void {
  checkSchemas(strapi);
  guardUploads(strapi);
}
