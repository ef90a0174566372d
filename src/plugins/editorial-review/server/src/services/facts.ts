import type { Core, UID } from '@strapi/strapi';
import { isGoverned } from '../../../../../kernel/content-types';
import { languageOf } from '../../../../../kernel/language';
import type { Check, Facts, LiveState, ReviewKey, Words } from '../../../domain/types';
import { checksOf, snapshotsOf, type Snapshot } from './interfaces';
import { now, revisionHash } from './records';
import { reviewRows } from '../repositories/reviews';

export interface PageFacts extends Facts {
  snapshot: Snapshot | null;
  checks: Check[];
}

const NOT_LIVE: Words = {
  sv: 'Den länkade sidan är inte publicerad på det här språket.',
  en: 'The linked page is not live in this language.',
};
const ON_SITE: ReadonlySet<LiveState | undefined> = new Set(['live', 'live_unreviewed']);

/** Reads what the rules must know of the page itself: its draft, and what the checks say about it. */
export function pageFacts(strapi: Core.Strapi) {
  const rows = reviewRows(strapi);

  /** Relations to other governed pages: they must be live, else the reader meets a gap. */
  async function targetsNotLive(key: ReviewKey, snapshot: Snapshot): Promise<Check[]> {
    const language = languageOf(strapi);
    const checks: Check[] = [];
    for (const [field, target] of governedTargets(strapi, key.uid)) {
      const ids = targetIds(snapshot[field]);
      const live = await rows.liveStates(target, key.locale, ids);
      if (ids.some((id) => !ON_SITE.has(live.get(id)))) {
        checks.push({
          rule: 'target_not_live',
          level: 'blocks',
          field,
          message: NOT_LIVE[language],
        });
      }
    }
    return checks;
  }

  return {
    async read(key: ReviewKey, options: { checks: boolean }): Promise<PageFacts> {
      const { uid, documentId, locale } = key;
      const snapshot = await snapshotsOf(strapi).read(uid, documentId, locale, 'draft');
      if (snapshot === null) {
        return { now: now(), draftHash: '', blocking: [], snapshot: null, checks: [] };
      }
      const checks = options.checks ? await this.checks(key, snapshot) : [];
      return {
        now: now(),
        draftHash: revisionHash(snapshot),
        blocking: checks.filter((check) => check.level === 'blocks'),
        snapshot,
        checks,
      };
    },

    async checks(key: ReviewKey, snapshot: Snapshot): Promise<Check[]> {
      const { uid, documentId, locale } = key;
      const language = languageOf(strapi);
      const findings = await checksOf(strapi).run(uid, { snapshot, documentId, locale });
      return [
        ...findings.map(({ rule, level, field, message }) => ({
          rule,
          level,
          field,
          message: message[language],
        })),
        ...(await targetsNotLive(key, snapshot)),
      ];
    },
  };
}

function governedTargets(strapi: Core.Strapi, uid: string): [field: string, target: string][] {
  const attributes = strapi.contentTypes[uid as UID.ContentType]?.attributes ?? {};
  return Object.entries(attributes).flatMap(([field, attribute]): [string, string][] => {
    if (attribute.type !== 'relation' || !('target' in attribute)) return [];
    const target = String(attribute.target);
    return isGoverned(strapi, target) ? [[field, target]] : [];
  });
}

function targetIds(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((item) =>
    typeof item === 'object' && item !== null && 'documentId' in item
      ? [String(item.documentId)]
      : [],
  );
}
