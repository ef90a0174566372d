import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../../kernel/pages';
import { inSchema, type Trx } from '../../../../../../kernel/tables';
import type { ReviewKey } from '../../../../domain/types';
import { fromNow } from '../../repositories/jobs/clock';

const TABLE = 'editorial_preview_links';

export interface LinkRow {
  id: string;
  contentType: string;
  pageId: string;
  pageLocale: string;
  revision: number | null;
  handle: string;
  digest: string;
  actor: string;
  madeAt: string;
  expiresAt: string;
}

const COLUMNS = {
  id: 'document_id',
  contentType: 'content_type',
  pageId: 'page_id',
  pageLocale: 'page_locale',
  revision: 'revision',
  handle: 'handle',
  digest: 'digest',
  actor: 'actor',
  madeAt: 'made_at',
  expiresAt: 'expires_at',
};

/** Links that lead somewhere: one that is revoked is gone, one that has expired is not found. */
export function linkRows(strapi: Core.Strapi) {
  const db = strapi.db.connection as unknown as Trx;
  const standing = (trx: Trx = db) =>
    inSchema(strapi, trx, TABLE).select(COLUMNS).where('expires_at', '>', fromNow(strapi, trx));

  return {
    async add(
      trx: Trx,
      key: ReviewKey,
      link: Pick<LinkRow, 'id' | 'handle' | 'digest' | 'actor' | 'revision'>,
      seconds: number,
    ): Promise<void> {
      const now = new Date();
      const inTable = () => inSchema(strapi, trx, TABLE);
      // Whatever has expired leaves with the next one that is made.
      await inTable().where('expires_at', '<=', fromNow(strapi, trx)).delete();
      await inTable().insert({
        document_id: link.id,
        page: pageOf(key),
        content_type: key.uid,
        page_id: key.documentId,
        page_locale: key.locale,
        revision: link.revision,
        handle: link.handle,
        digest: link.digest,
        actor: link.actor,
        made_at: fromNow(strapi, trx),
        expires_at: fromNow(strapi, trx, seconds),
        created_at: now,
        updated_at: now,
      });
    },

    byHandle: async (handle: string): Promise<LinkRow | null> =>
      ((await standing().where({ handle }).first()) as LinkRow | undefined) ?? null,

    byId: async (trx: Trx, page: string, id: string): Promise<LinkRow | null> =>
      ((await standing(trx).where({ page, document_id: id }).first()) as LinkRow | undefined) ??
      null,

    /** The newest first. */
    of: async (page: string): Promise<LinkRow[]> =>
      (await standing()
        .where({ page })
        .orderBy('made_at', 'desc')
        .orderBy('handle')
        .limit(100)) as LinkRow[],

    remove: (trx: Trx, id: string) =>
      inSchema(strapi, trx, TABLE).where({ document_id: id }).delete(),
  };
}
