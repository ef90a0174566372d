import type { Core, UID } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';
import { refusal } from '../refuse';
import { matchedIds, type LifecycleEvent } from './matched';
import { namesOf } from '../../../../../kernel/tables';
import { isJudged } from '../permits';

interface Attribute {
  joinTable?: { name: string; joinColumn: { name: string } };
}

/** How Strapi names the columns between an entry and its components. */
const COMPONENT_ID = 'cmp_id';
const COMPONENT_TYPE = 'component_type';

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

/** The join table of a type's components; one for all its attributes. */
function componentTable(strapi: Core.Strapi, uid: string): { name: string; entry: string } | null {
  const model = strapi.getModel(uid as UID.ContentType);
  const name = Object.entries(model.attributes).find(([, { type }]) =>
    ['component', 'dynamiczone'].includes(type),
  )?.[0];
  if (name === undefined) return null;
  const attribute = strapi.db.metadata.get(uid).attributes[name] as unknown as Attribute;
  const { joinTable } = attribute;
  return joinTable === undefined
    ? null
    : { name: joinTable.name, entry: joinTable.joinColumn.name };
}
