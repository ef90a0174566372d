import type { Core } from '@strapi/strapi';
import { countPublished } from '../../rows/documents';

const SECONDS = 2;

/**
 * Exact totals, kept for two seconds and forgotten the moment this process commits a write of the
 * type: counting 100,000 index entries costs more than everything else in a list.
 * Another instance's writes show after two seconds at most.
 */
export const createCounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const totals = new Map<string, { total: number; until: number }>();

  const forget = (uid: string): void => {
    for (const key of totals.keys()) if (key.startsWith(`${uid} `)) totals.delete(key);
  };

  return {
    forget,

    async published(uid: string, locale: string | null): Promise<number> {
      const key = `${uid} ${locale ?? ''}`;
      const known = totals.get(key);
      if (known && known.until > Date.now()) return known.total;
      const total = await countPublished(strapi, uid, locale);
      // A number counted inside a transaction is not everybody's number yet.
      if (!strapi.db.inTransaction())
        totals.set(key, { total, until: Date.now() + SECONDS * 1000 });
      return total;
    },
  };
};
