import type { Core, UID } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';
import { refusal } from '../refuse';
import { COMPONENT_ID, COMPONENT_TYPE, componentTable } from '../repositories/component-tables';
import { matchedIds, type LifecycleEvent } from './matched';
import { namesOf } from '../../../../../kernel/tables';
import { isJudged } from '../permits';

/**
 * A component row has no status of its own: written directly, it changes the live page it belongs to.
 * Inside a judged write Strapi itself sees to it that components are the entry's own.
 */
export function guardComponents(strapi: Core.Strapi): void {
  const written = async ({ model, params }: LifecycleEvent): Promise<void> => {
    if (isJudged()) return;
    const ids = await matchedIds(strapi, model.uid, params);
    if (ids.length === 0) return;
    for (const uid of governedUids(strapi)) {
      const page = await livePageOf(strapi, uid, model.uid, ids);
      if (page !== null) throw refusal(strapi, 'review_required', { page });
    }
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(strapi.components),
    beforeUpdate: written,
    beforeUpdateMany: written,
    beforeDelete: written,
    beforeDeleteMany: written,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}

async function livePageOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  component: string,
  ids: number[],
): Promise<object | null> {
  const table = componentTable(strapi, uid);
  if (table === null) return null;
  const page = namesOf(strapi, uid);
  return strapi.db.transaction(async ({ trx }) => {
    const links = (await strapi.db
      .getConnection(table.name)
      .transacting(trx)
      .where({ [COMPONENT_TYPE]: component })
      .whereIn(COMPONENT_ID, ids)
      .pluck(table.entry)) as number[];
    if (links.length === 0) return null;
    const row = (await strapi.db
      .getConnection(page.table)
      .transacting(trx)
      .whereIn('id', links)
      .whereNotNull(page.column('publishedAt'))
      .first(page.column('documentId'), page.column('locale'))) as
      Record<string, string> | undefined;
    return row === undefined
      ? null
      : {
          uid,
          documentId: row[page.column('documentId')],
          locale: row[page.column('locale')],
        };
  });
}
