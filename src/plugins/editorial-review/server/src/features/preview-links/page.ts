import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Previewed } from './service';

/**
 * The page that a link leads to, drawn; null where it is gone. What it leads to itself shows only where that is
 * live: the link is to one page.
 */
export async function drawPreview(
  strapi: Core.Strapi,
  { uid, documentId, locale, revision }: Previewed,
): Promise<{ html: string; policy: string } | null> {
  const pages = service(strapi, 'delivery.pages');
  const draft = { uid, documentId, locale, status: 'draft', targets: 'published' } as const;
  // A page that was deleted takes its revisions out of sight too.
  const stored = await pages.from(draft);
  if (stored === null) return null;
  if (revision === null) return pages.render(uid, locale, stored);
  const history = service(strapi, 'editorial-review.history');
  const { snapshot } = await history.revision({ uid, documentId, locale }, revision);
  if (snapshot === null) return null;
  const page = await pages.from({ ...draft, values: snapshot });
  return page && pages.render(uid, locale, page);
}
