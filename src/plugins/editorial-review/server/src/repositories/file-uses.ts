import type { Core, UID } from '@strapi/strapi';
import { supportingUids } from '../../../../../kernel/content-types';
import { FILE } from './uses';
import { usageRows, type UsageRow } from './usage';

interface Attribute {
  type: string;
  component?: string;
}

/**
 * The live and pending pages that show a file: in a figure of their own, or by an entry without review
 * that they show (an organisation's logo).
 */
export async function fileUses(strapi: Core.Strapi, id: number): Promise<UsageRow[]> {
  const usage = usageRows(strapi);
  const uses = await usage.of({ type: FILE, id: String(id) });
  for (const uid of supportingUids(strapi)) {
    for (const documentId of await entriesWith(strapi, uid, id)) {
      uses.push(...(await usage.of({ type: uid, id: documentId })));
    }
  }
  return uses;
}

async function entriesWith(strapi: Core.Strapi, uid: UID.ContentType, id: number) {
  const places = mediaIn(strapi, uid).map((place) => nested(place, id));
  if (places.length === 0) return [];
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where: { $or: places } as never, select: ['documentId'] })) as {
    documentId: string;
  }[];
  return new Set(rows.map(({ documentId }) => documentId));
}

/** Where a type may have a file: `['logo']`, `['seo', 'image']`. */
function mediaIn(strapi: Core.Strapi, uid: string): string[][] {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  return Object.entries(attributes as unknown as Record<string, Attribute>).flatMap(
    ([name, { type, component }]) => {
      if (type === 'media') return [[name]];
      if (type !== 'component' || component === undefined) return [];
      return mediaIn(strapi, component).map((place) => [name, ...place]);
    },
  );
}

/** `['seo', 'image']` → `{ seo: { image: { id } } }`. */
const nested = (place: readonly string[], id: number): object =>
  place.reduceRight<object>((inner, name) => ({ [name]: inner }), { id });
