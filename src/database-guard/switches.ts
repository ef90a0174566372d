import type { Candidate } from './candidates';
import { isComponent, type Change, type Model } from './models';
import type { Names } from './names';

/** Drafts or languages that Strapi would delete, since the schema of their type no longer has them. */
export function switchedOff({ before, now }: Change, names: Names): Candidate[] {
  return [...before.values()].flatMap((owner) => {
    const kept = now.get(owner.uid);
    if (kept === undefined || isComponent(owner)) return [];
    const rows = { table: names.table(owner), id: 'id' };
    const drafts: Candidate = {
      what: `drafts of ${owner.uid} (draftAndPublish is switched off)`,
      owner,
      rows: { ...rows, empty: 'published_at' },
    };
    const languages: Candidate = {
      what: `languages of ${owner.uid} (localized is switched off)`,
      owner,
      rows: { ...rows, filled: 'locale' },
    };
    return [
      ...(hasDrafts(owner) && !hasDrafts(kept) ? [drafts] : []),
      ...(hasLanguages(owner) && !hasLanguages(kept) ? [languages] : []),
    ];
  });
}

const hasDrafts = ({ options }: Model) => options?.draftAndPublish === true;
const hasLanguages = ({ pluginOptions }: Model) => pluginOptions?.i18n?.localized === true;
