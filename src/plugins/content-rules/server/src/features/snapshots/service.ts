import type { Core, UID } from '@strapi/strapi';
import { isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import type { Attribute } from '../../../../domain/model';
import type { Snapshot } from '../../../../domain/types';
import { standing, type LeftOut } from './standing';

export type Status = 'draft' | 'published';

type Row = Record<string, unknown>;
type Populate = Record<string, unknown>;

const NOT_CONTENT = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
]);

const isMorph = (attribute: Attribute) => attribute.relation?.startsWith('morph') ?? false;

/** Reads pages as snapshots, and turns snapshots into what the document service writes. */
export const createSnapshots = ({ strapi }: { strapi: Core.Strapi }) => {
  const attributesOf = (uid: string): [string, Attribute][] =>
    Object.entries(
      strapi.getModel(uid as UID.Schema).attributes as unknown as Record<string, Attribute>,
    ).filter(([name, attribute]) => !NOT_CONTENT.has(name) && !isMorph(attribute));

  const populates = new Map<string, Populate>();
  function populateOf(uid: string): Populate {
    const known = populates.get(uid);
    if (known) return known;
    const populate: Populate = {};
    for (const [name, attribute] of attributesOf(uid)) {
      if (attribute.type === 'relation') populate[name] = { select: ['id', 'documentId'] };
      else if (attribute.type === 'media') populate[name] = { select: ['id', 'sha256'] };
      else if (attribute.type === 'component')
        populate[name] = { populate: populateOf(attribute.component ?? '') };
      else if (attribute.type === 'dynamiczone')
        populate[name] = {
          on: Object.fromEntries(
            (attribute.components ?? []).map((part) => [part, { populate: populateOf(part) }]),
          ),
        };
    }
    populates.set(uid, populate);
    return populate;
  }

  function fieldsOf(uid: string, row: Row): Snapshot {
    return Object.fromEntries(
      attributesOf(uid).map(([name, attribute]) => [name, valueOf(attribute, row[name])]),
    );
  }

  function valueOf(attribute: Attribute, value: unknown): unknown {
    switch (attribute.type) {
      case 'relation':
        return each(value, ({ documentId }) => ({ documentId }));
      case 'media':
        return each(value, ({ id, sha256 }) => ({ id, sha256: sha256 ?? null }));
      case 'component':
        return each(value, (row) => fieldsOf(attribute.component ?? '', row));
      case 'dynamiczone':
        return each(value ?? [], (row) => {
          const component = String(row['__component']);
          return { __component: component, ...fieldsOf(component, row) };
        });
      default:
        return value instanceof Date ? value.toISOString() : (value ?? null);
    }
  }

  function inputOf(uid: string, snapshot: Snapshot): Row {
    return Object.fromEntries(
      attributesOf(uid)
        .filter(([name]) => name in snapshot)
        .map(([name, attribute]) => [name, inputValueOf(attribute, snapshot[name])]),
    );
  }

  function inputValueOf(attribute: Attribute, value: unknown): unknown {
    switch (attribute.type) {
      case 'relation':
        return { set: list(value).map(({ documentId }) => ({ documentId })) };
      case 'media':
        return each(value, ({ id }) => id);
      case 'component':
        return each(value, (row) => inputOf(attribute.component ?? '', row));
      case 'dynamiczone':
        return each(value ?? [], (row) => {
          const component = String(row['__component']);
          return { __component: component, ...inputOf(component, row) };
        });
      default:
        return value ?? null;
    }
  }

  return {
    /**
     * The page as it stands in the database, or null where there is no such row.
     * Joins the current transaction, if there is one.
     */
    async read(
      uid: string,
      documentId: string,
      locale: string,
      status: Status,
    ): Promise<Snapshot | null> {
      const row: Row | null = await strapi.db.query(uid as UID.ContentType).findOne({
        where: {
          documentId,
          ...(isLocalized(strapi, uid) ? { locale } : {}),
          ...(isGoverned(strapi, uid)
            ? { publishedAt: status === 'draft' ? null : { $notNull: true } }
            : {}),
        },
        populate: populateOf(uid) as never,
      });
      return row === null ? null : fieldsOf(uid, row);
    },

    /** The snapshot without the pages and files that are gone since, which are named. */
    standing: (
      uid: string,
      locale: string,
      snapshot: Snapshot,
    ): Promise<{ snapshot: Snapshot; leftOut: LeftOut[] }> =>
      standing(strapi, attributesOf, { uid, locale, snapshot }),

    /** The data with which the document service writes this snapshot again (restoration). */
    toInput: (uid: string, snapshot: Snapshot): Row => inputOf(uid, snapshot),
  };
};

const list = (value: unknown): Row[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as Row];

/** Maps a list or a single value; nothing stays nothing. */
function each(value: unknown, map: (row: Row) => unknown): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((row) => map(row as Row)) : map(value as Row);
}
