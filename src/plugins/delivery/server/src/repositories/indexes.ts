import type { Core } from '@strapi/strapi';
import { VIEW_UIDS, viewOf } from '../../../domain/views';
import { modelOf, type Model } from './models';
import { isPostgres, name, query } from './sql';

/**
 * Indexes that Strapi's schema can't say, made at every start when they are missing: the default
 * order of each list (partial: only what is published, so that it also counts), slugs, components of
 * a page, files of a figure, and the year of an edition.
 */
export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  for (const uid of VIEW_UIDS) {
    const model = modelOf(strapi, uid);
    const { attribute, direction } = viewOf(uid).order;
    const column = name(model.columns.get(attribute)?.column ?? attribute);
    const nulls = direction === 'desc' && isPostgres(strapi) ? ' nulls last' : '';
    const live = model.draftAndPublish ? ' where published_at is not null' : '';
    const order = [
      ...(model.localized ? ['locale'] : []),
      `${column} ${direction}${nulls}`,
      'document_id',
      // Makes the count a covering one.
      ...(model.draftAndPublish ? ['published_at'] : []),
    ];
    await create(strapi, `${model.table}_order`, model.table, order, live);
    const slug = model.localized ? ['slug', 'locale'] : ['slug'];
    await create(strapi, `${model.table}_slug`, model.table, slug, live);
    await createComponentIndexes(strapi, model);
  }
  const edition = modelOf(strapi, 'api::edition.edition');
  await create(strapi, 'editions_year', edition.table, ['year']);
  await createComponentIndexes(strapi, modelOf(strapi, 'content.figure'));
}

/**
 * Join tables of components and files hold many fields: without an index on owner and field SQLite
 * takes Strapi's on the field alone, and reads half the table for each list.
 */
async function createComponentIndexes(strapi: Core.Strapi, model: Model): Promise<void> {
  for (const { table, parentColumn, on } of model.associations.values()) {
    const columns = Object.keys(on);
    if (columns.length === 0) continue;
    await create(strapi, `${table}_owner`, table, [parentColumn, ...columns].map(name));
  }
}

async function create(
  strapi: Core.Strapi,
  index: string,
  table: string,
  columns: readonly string[],
  where = '',
): Promise<void> {
  await query(
    strapi,
    `create index if not exists ${name(`delivery_${index}`)} on ${name(table)} (${columns.join(', ')})${where}`,
  );
}
