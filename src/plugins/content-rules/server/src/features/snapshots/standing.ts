import type { Core, UID } from '@strapi/strapi';
import { isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import type { Attribute } from '../../../../domain/model';
import type { Snapshot } from '../../../../domain/types';

/** A page or file that a snapshot points to and that is no longer there. */
export interface LeftOut {
  /** `webcastLinks`, `content[KEY].figure.file`. */
  field: string;
  type: string;
  /** The document id, or the id of a file. */
  id: string;
}

type Part = Record<string, unknown>;

const FILE = 'plugin::upload.file';

/**
 * A snapshot without what it points to and is gone (in this language), so that its words can be written
 * again; what was left out is named. `attributesOf` says what a type or part consists of.
 */
export async function standing(
  strapi: Core.Strapi,
  attributesOf: (uid: string) => [string, Attribute][],
  page: { uid: string; locale: string; snapshot: Snapshot },
): Promise<{ snapshot: Snapshot; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = [];

  async function within(uid: string, part: Part, path: string): Promise<Part> {
    const kept: Part = { ...part };
    for (const [name, attribute] of attributesOf(uid)) {
      const value = part[name];
      if (value !== null && value !== undefined)
        kept[name] = await inField(attribute, value, `${path}${name}`);
    }
    return kept;
  }

  async function inField(attribute: Attribute, value: unknown, field: string): Promise<unknown> {
    if (attribute.type === 'relation' && attribute.target !== undefined)
      return existing(attribute.target, value, field, 'documentId');
    if (attribute.type === 'media') return existing(FILE, value, field, 'id');
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return value;
    const parts: Part[] = [];
    for (const [index, part] of (list(value) as Part[]).entries()) {
      const uid = attribute.component ?? String(part['__component']);
      const name = typeof part['key'] === 'string' ? part['key'] : String(index);
      parts.push(
        await within(uid, part, Array.isArray(value) ? `${field}[${name}].` : `${field}.`),
      );
    }
    return Array.isArray(value) ? parts : parts[0];
  }

  async function existing(
    type: string,
    value: unknown,
    field: string,
    by: 'documentId' | 'id',
  ): Promise<unknown> {
    const items = list(value) as Part[];
    const ids = items.map((item) => item[by]);
    const rows = (await strapi.db.query(type as UID.ContentType).findMany({
      where: { [by]: { $in: ids }, ...slotOf(type) },
      select: [by],
    } as never)) as Part[];
    const there = new Set(rows.map((row) => row[by]));
    const gone = items.filter((item) => !there.has(item[by]));
    leftOut.push(...gone.map((item) => ({ field, type, id: String(item[by]) })));
    const kept = items.filter((item) => there.has(item[by]));
    return Array.isArray(value) ? kept : (kept[0] ?? null);
  }

  /** The draft in the language of the page is what a draft points to. */
  const slotOf = (type: string): object => ({
    ...(isGoverned(strapi, type) ? { publishedAt: null } : {}),
    ...(isLocalized(strapi, type) ? { locale: page.locale } : {}),
  });

  return { snapshot: await within(page.uid, page.snapshot, ''), leftOut };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
