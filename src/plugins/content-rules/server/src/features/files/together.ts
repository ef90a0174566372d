import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { fileRow, lockFiles } from '../../../../../../kernel/files';
import { noSuchFile } from '../../refuse';
import { infosIn } from './said';
import { inTurns } from './turns';
import { ownWords } from './words';

/** The name by which a route says that it changes several files. */
export const TOGETHER = 'plugin::content-rules.together';

/**
 * Around a route that changes several files: all or none. Their rows are held in the order of their ids,
 * so that two who change the same files wait for one another. Refuses an id that no file has
 * (`not_found`), and words that can't be (`invalid_input`, with the field), before anything is changed.
 */
export const together =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<void> => {
    await strapi.db.transaction(async ({ trx }) => {
      const ids = new Set<number>();
      for (const update of updatesIn(ctx)) {
        const row = await fileRow(strapi, (update as { id?: unknown } | null)?.id);
        if (row === null) throw noSuchFile(strapi);
        for (const info of infosIn(strapi, update)) ownWords(strapi, info);
        ids.add(row.id);
      }
      await lockFiles(strapi, trx, [...ids], 'change');
      await inTurns(next);
    });
  };

function updatesIn({ request }: Context): unknown[] {
  const { updates } = ((request as { body?: unknown }).body ?? {}) as { updates?: unknown };
  return Array.isArray(updates) ? updates : [];
}
