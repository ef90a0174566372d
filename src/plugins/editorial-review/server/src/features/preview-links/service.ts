import { randomUUID } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { pageOf } from '../../../../../../kernel/pages';
import { service } from '../../../../../../kernel/services';
import type { Trx } from '../../../../../../kernel/tables';
import type {
  PreviewLinkInput,
  PreviewLinkResponse,
  PreviewLinksResponse,
} from '../../../../contracts/preview-links';
import type { Actor, ReviewKey } from '../../../../domain/types';
import { now } from '../../clock';
import { pageRights, rowOf } from '../../page-rights';
import { refusal } from '../../refuse';
import { transactionsOf } from '../../transactions';
import { linkRows, type LinkRow } from './rows';
import { newToken, readToken } from './token';

const SECONDS_OF_HOUR = 3600;

/** What a token leads to. */
export interface Previewed {
  uid: string;
  documentId: string;
  locale: string;
  /** Null: the draft as it is now. */
  revision: number | null;
}

/** Links to what is not public yet, for people without an account: made, listed, revoked, opened. */
export const createPreviewLinks = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = linkRows(strapi);
  const history = () => service(strapi, 'editorial-review.history');

  /** That words leave the house is part of what happened to the page; the token is not. */
  function record(
    key: ReviewKey,
    actor: Actor,
    action: string,
    data: Record<string, unknown>,
  ): void {
    const page = pageOf(key);
    transactionsOf(strapi).record({
      page,
      action,
      actor,
      at: now(),
      data,
      payloads: [],
      topics: [],
    });
  }

  return {
    /**
     * Refuses: `missing_permission` to whoever may not update the page or not read all of it, `not_found` for a
     * page or a revision that there is not.
     */
    async make(
      key: ReviewKey,
      actor: Actor,
      { revision, expiresInHours }: PreviewLinkInput,
    ): Promise<PreviewLinkResponse['data']> {
      await mayShare(strapi, key, actor);
      const drafts = strapi.db.query(key.uid as UID.ContentType);
      if ((await drafts.count({ where: rowOf(strapi, key) })) === 0)
        throw refusal(strapi, 'not_found', { what: 'page' });
      if (revision !== undefined) await history().revision(key, revision);
      const { token, ...stored } = newToken();
      const link = { ...stored, id: randomUUID(), actor: actor.id, revision: revision ?? null };
      const expiresAt = await transactionsOf(strapi).run([key], async () =>
        strapi.db.transaction(async ({ trx }) => {
          const seconds = Math.round(expiresInHours * SECONDS_OF_HOUR);
          await rows.add(trx as unknown as Trx, key, link, seconds);
          const made = await rows.byId(trx as unknown as Trx, pageOf(key), link.id);
          if (made === null) throw new Error('The link that was made is not there.');
          const { id, expiresAt: until } = made;
          record(key, actor, 'shareLink', { link: id, revision: link.revision, expiresAt: until });
          return until;
        }),
      );
      return { id: link.id, token, url: urlOf(strapi, token), expiresAt };
    },

    /** Those that lead somewhere. Refuses: `missing_permission`. */
    async list(key: ReviewKey, actor: Actor): Promise<PreviewLinksResponse['data']> {
      await mayShare(strapi, key, actor);
      const found = await rows.of(pageOf(key));
      const people = service(strapi, 'editorial-review.people');
      const person = await people.lookup(found.map(({ actor: id }) => ({ kind: 'admin', id })));
      return found.map(({ id, revision, madeAt, expiresAt, actor: by }) => ({
        id,
        revision,
        createdAt: madeAt,
        expiresAt,
        createdBy: { id: by, name: person({ kind: 'admin', id: by }).name },
      }));
    },

    /** From now on it leads nowhere. Refuses: `missing_permission`, `not_found`. */
    async revoke(key: ReviewKey, actor: Actor, id: string): Promise<void> {
      await mayShare(strapi, key, actor);
      await transactionsOf(strapi).run([key], async () =>
        strapi.db.transaction(async ({ trx }) => {
          const link = await rows.byId(trx as unknown as Trx, pageOf(key), id);
          if (link === null) throw refusal(strapi, 'not_found', { what: 'link' });
          await rows.remove(trx as unknown as Trx, id);
          record(key, actor, 'revokeLink', { link: id });
        }),
      );
    },

    /** What a token leads to; null for one that is guessed, altered, expired or revoked, all alike. */
    async open(token: string): Promise<Previewed | null> {
      const read = readToken(token);
      const link = read === null ? null : await rows.byHandle(read.handle);
      if (read === null || link === null || !read.proves(link.digest)) return null;
      return previewed(link);
    },
  };
};

const previewed = ({ contentType, pageId, pageLocale, revision }: LinkRow): Previewed => ({
  uid: contentType,
  documentId: pageId,
  locale: pageLocale,
  revision,
});

const urlOf = (strapi: Core.Strapi, token: string): string =>
  `${strapi.config.get<string>('server.url', '').replace(/\/$/u, '')}/api/previews/${token}`;

/** Whoever opens the link sees the whole page: so must whoever gives it away. */
async function mayShare(strapi: Core.Strapi, key: ReviewKey, actor: Actor): Promise<void> {
  if (!actor.signedIn) throw refusal(strapi, 'missing_permission', { reason: 'not_signed_in' });
  const rights = pageRights(strapi);
  const mayAll =
    (await rights.may('read', key)) &&
    (await rights.may('update', key)) &&
    rights.fieldsWithout('read', key.uid).length === 0;
  if (!mayAll) throw refusal(strapi, 'missing_permission', { reason: 'page' });
}
