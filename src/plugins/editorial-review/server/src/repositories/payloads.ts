import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { canonical } from '../../../domain/canonical';
import { table, type PayloadKind, type PayloadRow } from './rows';

/** What the chain holds of a payload: with the salt gone, nothing can be guessed from it. */
export function digestOf(salt: string, data: unknown): string {
  return createHash('sha256').update(salt).update(canonical(data)).digest('hex');
}

export interface StoredPayload {
  id: number;
  digest: string;
}

/** Everything personal: snapshots, comments, reasons. Each row can be blanked. */
export function payloadRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'payload');
  return {
    async add(page: string, kind: PayloadKind, data: unknown): Promise<StoredPayload> {
      const salt = randomBytes(16).toString('hex');
      const digest = digestOf(salt, data);
      const row = await rows.create({ data: { page, kind, salt, digest, data } });
      return { id: row.id, digest };
    },
    find: (id: number) => rows.findOne({ where: { id } }),
    some: async (ids: number[]): Promise<Map<number, PayloadRow>> => {
      if (ids.length === 0) return new Map();
      const found = await rows.findMany({ where: { id: { $in: ids } } });
      return new Map(found.map((row) => [row.id, row]));
    },
    /** Which of these have been erased; their texts are not read. */
    erased: async (ids: number[]): Promise<Set<number>> => {
      if (ids.length === 0) return new Set();
      const found = await rows.findMany({
        where: { id: { $in: ids }, erasedAt: { $notNull: true } },
        select: ['id'],
      });
      return new Set(found.map((row) => row.id));
    },
    batch: (afterId: number, limit: number, where: Record<string, unknown> = {}) =>
      rows.findMany({ where: { ...where, id: { $gt: afterId } }, orderBy: { id: 'asc' }, limit }),
    blank: (id: number, at: string) =>
      rows.update({ where: { id }, data: { data: null, salt: null, erasedAt: at } }),
  };
}
