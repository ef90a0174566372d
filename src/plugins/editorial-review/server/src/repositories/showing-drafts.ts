import type { Core, UID } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';
import { FILE } from '../../../../../kernel/files';
import { inLockOrder } from '../../../../../kernel/pages';
import type { ReviewKey } from '../../../domain/types';
import { COMPONENT_ID, COMPONENT_TYPE, componentTable } from './component-tables';

/** Rows by the type that they are of. */
type Rows = Map<string, number[]>;

interface Related {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

/** A part in a part in a part: no schema goes deeper. */
const DEEPEST = 5;

/**
 * The pages whose draft shows a file, wherever in it, in the order in which the locks are taken. Found from
 * the file upwards, so that it costs what shows the file and not what there is.
 */
export async function draftsShowing(strapi: Core.Strapi, file: number): Promise<ReviewKey[]> {
  const found = new Map<string, Set<number>>();
  let parts = await relatedTo(strapi, file);
  for (let depth = 0; depth < DEEPEST && parts.size > 0; depth++) {
    for (const uid of governedUids(strapi)) {
      const rows = found.get(uid) ?? new Set<number>();
      for (const id of [...(parts.get(uid) ?? []), ...(await holding(strapi, uid, parts))])
        rows.add(id);
      found.set(uid, rows);
    }
    parts = await partsHolding(strapi, parts);
  }
  const keys: ReviewKey[] = [];
  for (const [uid, ids] of found) keys.push(...(await draftsOf(strapi, uid, [...ids])));
  return inLockOrder(keys);
}

/** What has the file itself: figures, and what else may have one. */
async function relatedTo(strapi: Core.Strapi, file: number): Promise<Rows> {
  const { joinTable } = strapi.db.metadata.get(FILE).attributes['related'] as unknown as Related;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return strapi.db.transaction(async ({ trx }) => {
    const links = (await strapi.db
      .getConnection(joinTable.name)
      .transacting(trx)
      .where(joinTable.joinColumn.name, file)
      .select(idColumn.name, typeColumn.name)) as Record<string, unknown>[];
    const rows: Rows = new Map();
    for (const link of links) {
      const type = String(link[typeColumn.name]);
      rows.set(type, [...(rows.get(type) ?? []), Number(link[idColumn.name])]);
    }
    return rows;
  });
}

async function partsHolding(strapi: Core.Strapi, parts: Rows): Promise<Rows> {
  const rows: Rows = new Map();
  for (const uid of Object.keys(strapi.components)) {
    const ids = await holding(strapi, uid, parts);
    if (ids.length > 0) rows.set(uid, ids);
  }
  return rows;
}

/** The rows of a type that have one of these parts in them. */
async function holding(strapi: Core.Strapi, uid: string, parts: Rows): Promise<number[]> {
  const table = componentTable(strapi, uid);
  if (table === null) return [];
  return strapi.db.transaction(async ({ trx }) => {
    const ids: number[] = [];
    for (const [type, own] of parts) {
      const rows = (await strapi.db
        .getConnection(table.name)
        .transacting(trx)
        .where(COMPONENT_TYPE, type)
        .whereIn(COMPONENT_ID, own)
        .pluck(table.entry)) as number[];
      ids.push(...rows);
    }
    return ids;
  });
}

async function draftsOf(strapi: Core.Strapi, uid: string, ids: number[]): Promise<ReviewKey[]> {
  if (ids.length === 0) return [];
  const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
    where: { id: { $in: ids }, publishedAt: null },
    select: ['documentId', 'locale'],
  })) as { documentId: string; locale: string }[];
  return rows.map(({ documentId, locale }) => ({ uid, documentId, locale }));
}
