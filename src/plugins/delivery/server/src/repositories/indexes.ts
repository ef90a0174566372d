import type { Core } from '@strapi/strapi';
import { VIEW_UIDS, viewOf } from '../../../domain/views';
import { modelOf } from './models';
import { isPostgres, name, query } from './sql';

/**
 * Indexes that Strapi's schema can't say, made at every start when they are missing:
 * the default order of each list (partial: only what is published, so that it also counts), slugs,
 * and the join tables' way from a topic, arranger or edition to its pages.
 */
export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  for (const uid of VIEW_UIDS) {
    const model = modelOf(strapi, uid);
    const { attribute, direction } = viewOf(uid).order;
    const column = name(model.columns.get(attribute)?.column ?? attribute);
    const nulls = direction === 'desc' && isPostgres(strapi) ? ' nulls last' : '';
    const locale = model.localized ? 'locale, ' : '';
    const live = model.draftAndPublish ? ' where published_at is not null' : '';
    await create(
      strapi,
      `${model.table}_list`,
      model.table,
      `${locale}${column} ${direction}${nulls}, document_id`,
      live,
    );
    await create(strapi, `${model.table}_slug`, model.table, `slug${locale && ', locale'}`, live);
  }
  const edition = modelOf(strapi, 'api::edition.edition');
  await create(strapi, 'editions_year', edition.table, 'year', '');
  const figures = modelOf(strapi, 'content.figure').associations.get('file');
  if (figures)
    await create(
      strapi,
      'files_related_by_owner',
      figures.table,
      `${name(figures.parentColumn)}, ${Object.keys(figures.on).map(name).join(', ')}`,
      '',
    );
}

async function create(
  strapi: Core.Strapi,
  index: string,
  table: string,
  columns: string,
  where: string,
): Promise<void> {
  await query(
    strapi,
    `create index if not exists ${name(`delivery_${index}`)} on ${name(table)} (${columns})${where}`,
  );
}
