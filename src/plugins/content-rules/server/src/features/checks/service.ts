import type { Core } from '@strapi/strapi';
import { definitionOf } from '../../../../../../kernel/content-types';
import { findings } from '../../../../domain/rules';
import type { TypeRules } from '../../../../domain/rules/own';
import type { Facts, Finding, Snapshot } from '../../../../domain/types';
import { gatherFacts } from './facts';

interface Subject {
  snapshot: Snapshot;
  documentId?: string;
  locale?: string | null;
}

const NO_FACTS: Facts = { files: {}, targets: {} };

/** What is wrong with a page, and what it still lacks. */
export const createChecks = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What no draft may hold: the part that needs no look at anything but the page itself. */
  wrong(uid: string, snapshot: Snapshot): Finding[] {
    return findings(typeOf(strapi, uid), snapshot, NO_FACTS).filter(
      ({ stage, level }) => stage === 'save' && level === 'blocks',
    );
  },

  /** All findings on one snapshot: `save` and `submit` stage, blocking and warning. */
  async run(uid: string, { snapshot }: Subject): Promise<Finding[]> {
    const type = typeOf(strapi, uid);
    return findings(type, snapshot, await gatherFacts(strapi, uid, type.rules ?? {}, snapshot));
  },
});

const typeOf = (strapi: Core.Strapi, uid: string): { rules?: TypeRules } =>
  definitionOf(strapi, uid) ?? {};
