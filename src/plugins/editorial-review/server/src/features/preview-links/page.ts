import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Previewed } from './service';

/**
 * The page that a link leads to, drawn; null where it is gone. What it leads to itself shows only where that is
 * live: the link is to one page.
 */
export async function drawPreview(
  strapi: Core.Strapi,
  previewed: Previewed,
): Promise<{ html: string; policy: string } | null> {
  const form = { view: 'full', richText: 'blocks' } as const;
  const page = await service(strapi, 'delivery.previews').page(previewed, form);
  const { uid, locale } = previewed;
  return page && service(strapi, 'delivery.pages').render(uid, locale, page);
}
