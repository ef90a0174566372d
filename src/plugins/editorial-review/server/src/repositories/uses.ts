import type { Snapshot } from '../../../domain/types';
import type { Core, UID } from '@strapi/strapi';

/** One file or entry that a page uses, and where. */
export interface Use {
  targetType: string;
  targetId: string;
  field: string;
  position: number;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
}

export const FILE = 'plugin::upload.file';

/** Everything a snapshot points at, found by the schema of its type. */
export function usesOf(strapi: Core.Strapi, uid: string, snapshot: Snapshot): Use[] {
  return within(strapi, uid, snapshot, '');
}

function within(strapi: Core.Strapi, uid: string, content: Snapshot, path: string): Use[] {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  return Object.entries(attributes as unknown as Record<string, Attribute>).flatMap(
    ([name, attribute]) => usesIn(strapi, attribute, content[name], `${path}${name}`),
  );
}

function usesIn(strapi: Core.Strapi, attribute: Attribute, value: unknown, field: string): Use[] {
  if (value === null || value === undefined) return [];
  const items = [value].flat() as Record<string, unknown>[];
  if (attribute.type === 'relation' && attribute.target !== undefined) {
    const targetType = attribute.target;
    return items.map((item, position) => ({
      targetType,
      targetId: String(item['documentId']),
      field,
      position,
    }));
  }
  if (attribute.type === 'media') {
    return items.map((item, position) => ({
      targetType: FILE,
      targetId: String(item['id']),
      field,
      position,
    }));
  }
  return items.flatMap((item, index) => {
    const component = attribute.component ?? item['__component'];
    if (typeof component !== 'string') return [];
    const at = Array.isArray(value) ? `${field}[${String(item['key'] ?? index)}]` : field;
    return within(strapi, component, item, `${at}.`);
  });
}
