import type { Core } from '@strapi/strapi';
import type { ReviewKey } from '../../../domain/types';
import type { UsageRow } from './usage';
import { table } from './rows';

export interface UsingPage {
  contentType: string;
  documentId: string;
  locale: string;
  title: string;
  slot: 'live' | 'pending';
}

/** Whether whoever asks may read a page. */
export type MayRead = (key: ReviewKey) => Promise<boolean>;

/** The pages that use something, each once in each slot, by name as far as they may be read. */
export async function namedPages(
  strapi: Core.Strapi,
  uses: readonly UsageRow[],
  mayRead: MayRead,
): Promise<{ pages: UsingPage[]; others: number }> {
  const each = new Map(uses.map((use) => [`${nameOf(use)}|${use.slot}`, use]));
  const readable = new Map<string, boolean>();
  for (const use of each.values()) {
    const name = nameOf(use);
    if (!readable.has(name)) readable.set(name, await mayRead(keyOf(use)));
  }
  const seen = [...each.values()].filter((use) => readable.get(nameOf(use)) === true);
  const unseen = [...each.values()].filter((use) => readable.get(nameOf(use)) !== true);
  const pages = await Promise.all(seen.map((use) => pageOf(strapi, use)));
  return { pages, others: new Set(unseen.map(nameOf)).size };
}

const keyOf = ({ contentType, pageId, pageLocale }: UsageRow): ReviewKey => ({
  uid: contentType,
  documentId: pageId,
  locale: pageLocale,
});

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
