import type { Core } from '@strapi/strapi';
import { useDocuments } from '../../../../../kernel/document-call';
import { checkSchemas } from './boot-check';
import { guardComponents } from './component-guard';
import { documentGate } from './document-gate';
import { draftByDefault } from './graphql';
import { guardRows } from './row-guard';
import { guardTargets, guardUploads } from './target-guard';

/** Before anything is bootstrapped: the first layer becomes the outermost, the second stands with it. */
export function registerGate(strapi: Core.Strapi): void {
  useDocuments(strapi, documentGate(strapi));
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
