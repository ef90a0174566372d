import type { Core, UID } from '@strapi/strapi';
import { isGoverned } from '../../../../../kernel/content-types';
import { languageOf } from '../../../../../kernel/language';
import type { Check, Facts, ReviewKey, Snapshot, Words } from '../../../domain/types';
import { service } from '../../../../../kernel/services';
import { isOnSite } from '../../../domain/lifecycle';
import { now } from '../clock';
import { revisionHash } from '../hash';
import { reviewRows } from '../repositories/reviews';

export interface PageFacts extends Facts {
  snapshot: Snapshot | null;
  checks: Check[];
}

const NOT_LIVE: Words = {
  sv: 'Den länkade sidan är inte publicerad på det här språket.',
  en: 'The linked page is not live in this language.',
};

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
      if (ids.some((id) => !isOnSite(live.get(id)))) {
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
      const snapshot = await draftOf(strapi, key);
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
      const findings = await service(strapi, 'content-rules.checks').run(uid, {
        snapshot,
        documentId,
        locale,
      });
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

/** The draft as it stands in the database, or null where there is none. */
export const draftOf = (
  strapi: Core.Strapi,
  { uid, documentId, locale }: ReviewKey,
): Promise<Snapshot | null> =>
  service(strapi, 'content-rules.snapshots').read(uid, documentId, locale, 'draft');

function governedTargets(strapi: Core.Strapi, uid: string): [field: string, target: string][] {
  const attributes = strapi.contentTypes[uid as UID.ContentType]?.attributes ?? {};
  return Object.entries(attributes).flatMap(([field, attribute]): [string, string][] => {
    if (attribute.type !== 'relation' || !('target' in attribute)) return [];
    const target = String(attribute.target);
    return field !== 'localizations' && isGoverned(strapi, target) ? [[field, target]] : [];
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
