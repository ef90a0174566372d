import type { Core } from '@strapi/strapi';
import type { UsageRow } from './usage';
import { table } from './rows';

export interface UsingPage {
  contentType: string;
  documentId: string;
  locale: string;
  title: string;
  slot: 'live' | 'pending';
}

interface Ability {
  can(action: string, subject?: string): boolean;
}

/** Whether a person may read pages of a type in the content manager; nobody, where there is no person. */
export const readsType =
  (ability: Ability | undefined) =>
  (uid: string): boolean =>
    ability?.can('plugin::content-manager.explorer.read', uid) === true;

/** The pages that use something, each once in each slot, by name as far as they may be read. */
export async function namedPages(
  strapi: Core.Strapi,
  uses: readonly UsageRow[],
  mayRead: (uid: string) => boolean,
): Promise<{ pages: UsingPage[]; others: number }> {
  const each = new Map(uses.map((use) => [`${nameOf(use)}|${use.slot}`, use]));
  const seen = [...each.values()].filter(({ contentType }) => mayRead(contentType));
  const unseen = [...each.values()].filter(({ contentType }) => !mayRead(contentType));
  const pages = await Promise.all(seen.map((use) => pageOf(strapi, use)));
  return { pages, others: new Set(unseen.map(nameOf)).size };
}

const nameOf = ({ contentType, pageId, pageLocale }: UsageRow): string =>
  `${contentType}|${pageId}|${pageLocale}`;

async function pageOf(
  strapi: Core.Strapi,
  { contentType, pageId, pageLocale, slot }: UsageRow,
): Promise<UsingPage> {
  const review = await table(strapi, 'review').findOne({
    where: { contentType, pageId, pageLocale },
    select: ['title'],
  });
  const title = review?.title ?? pageId;
  return { contentType, documentId: pageId, locale: pageLocale, title, slot };
}
