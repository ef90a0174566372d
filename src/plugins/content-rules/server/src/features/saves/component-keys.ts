import type { Core, UID } from '@strapi/strapi';
import { isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import type { KnownKeys } from '../../../../domain/keys';
import type { Model } from '../../../../domain/model';
import { modelOf } from '../../models';

interface PartRow {
  id: number;
  key?: string | null;
  __component?: string;
}

/** The components that the draft holds today, and their keys. */
export async function readKeys(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string | null,
): Promise<KnownKeys> {
  const model = modelOf(strapi)(uid);
  const row: Record<string, unknown> | null = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({
      select: ['id'],
      where: {
        documentId,
        ...(isLocalized(strapi, uid) && { locale }),
        ...(isGoverned(strapi, uid) && { publishedAt: null }),
      },
      populate: populateOf(strapi, model),
    });
  const byRow = new Map<string, string | null>();
  const single = new Map<string, string>();
  for (const [name, value] of Object.entries(row ?? {})) {
    const attribute = model[name];
    for (const part of listOf(value)) {
      const component = part.__component ?? attribute?.component ?? '';
      byRow.set(`${component}:${part.id}`, part.key ?? null);
      if (!Array.isArray(value) && part.key) single.set(name, part.key);
    }
  }
  return { byRow, single };
}

function populateOf(strapi: Core.Strapi, model: Model): Record<string, unknown> {
  const part = (uid: string) => ({
    select: 'key' in modelOf(strapi)(uid) ? ['id', 'key'] : ['id'],
  });
  return Object.fromEntries(
    Object.entries(model).flatMap(([name, attribute]): [string, unknown][] => {
      if (attribute.type === 'component') return [[name, part(attribute.component ?? '')]];
      if (attribute.type !== 'dynamiczone') return [];
      const on = Object.fromEntries((attribute.components ?? []).map((uid) => [uid, part(uid)]));
      return [[name, { on }]];
    }),
  );
}

const listOf = (value: unknown): PartRow[] =>
  Array.isArray(value)
    ? (value as PartRow[])
    : value !== null && typeof value === 'object'
      ? [value as PartRow]
      : [];
