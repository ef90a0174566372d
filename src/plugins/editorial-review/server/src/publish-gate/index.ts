import type { Feature } from '../../../../../kernel/features';
import { useDocuments } from '../../../../../kernel/document-call';
import { checkSchemas } from './boot-check';
import { guardComponents } from './component-guard';
import { documentGate } from './document-gate';
import { guardFiles, guardUploads } from './file-guard';
import { draftByDefault } from './graphql';
import { answerLockVersions } from '../lock-versions';
import { closedTables } from './own-tables';
import { guardRows } from './row-guard';
import { guardTargets } from './target-guard';

/** The layers of the gate; see docs/adr/0001-where-the-publish-gate-stands.md. */
export const gate = {
  /** Before anything is bootstrapped: the first layer becomes the outermost, the second stands with it. */
  register(strapi) {
    useDocuments(strapi, closedTables(strapi));
    useDocuments(strapi, documentGate(strapi));
    guardRows(strapi);
    guardComponents(strapi);
    guardTargets(strapi);
    guardFiles(strapi);
    draftByDefault(strapi);
    answerLockVersions(strapi);
  },

  /** Once everything is loaded: what can't be guarded stops the start. */
  bootstrap(strapi) {
    checkSchemas(strapi);
    guardUploads(strapi);
  },
} satisfies Feature;
