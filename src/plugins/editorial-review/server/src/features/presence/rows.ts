import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { inSchema, isSqlite } from '../../../../../../kernel/tables';
import { fromNow } from '../../repositories/jobs/clock';

const TABLE = 'editorial_presences';
/** Gone so long after the last call. */
const SECONDS = 30;
/** More than half a minute brings; what is left over is swept by the next call. */
const MOST_SWEPT = 500;

interface PresenceRow {
  actor: string;
  field: string | null;
  since: string;
  seenAt: string;
}

/** Each is one statement of its own: whoever types waits for nobody. */
export function presenceRows(strapi: Core.Strapi) {
  const db = strapi.db.connection;
  const rows = () => inSchema(strapi, db, TABLE);
  const gone = () => fromNow(strapi, db, -SECONDS);

  return {
    /** Takes away who has gone. Rows that another instance sweeps, or somebody comes back to, are passed over. */
    async sweep(): Promise<void> {
      const old = rows().select('id').where('seen_at', '<', gone()).limit(MOST_SWEPT);
      await rows()
        .whereIn('id', isSqlite(strapi) ? old : old.forUpdate().skipLocked())
        .delete();
    },

    /** One row for a person and a page: the last call says in which field. */
    async put(page: string, actor: string, field: string | null): Promise<void> {
      const now = new Date();
      const at = fromNow(strapi, db);
      await rows()
        .insert({
          document_id: randomUUID(),
          page,
          actor,
          field,
          since: at,
          seen_at: at,
          created_at: now,
          updated_at: now,
        })
        .onConflict(['page', 'actor'])
        .merge({
          field,
          seen_at: at,
          updated_at: now,
          since: db.raw('case when ?? < ? then ? else ?? end', [
            `${TABLE}.seen_at`,
            gone(),
            at,
            `${TABLE}.since`,
          ]),
        });
    },

    /** Who came first stands first. */
    at: (page: string): Promise<PresenceRow[]> =>
      rows()
        .where({ page })
        .where('seen_at', '>=', gone())
        .orderBy(['since', 'actor'])
        .select({ actor: 'actor', field: 'field', since: 'since', seenAt: 'seen_at' }),
  };
}
