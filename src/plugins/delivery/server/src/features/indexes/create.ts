import type { Core } from '@strapi/strapi';
import { FIGURE } from '../../../../domain/images/image';
import type { View } from '../../../../domain/views/view';
import { modelOf, type Model } from '../../rows/models';
import { isPostgres } from '../../rows/read';
import { viewOf, viewUids } from '../../rows/views';

/**
 * Indexes that Strapi's schema can't say, made at every start when they are missing: the default
 * order of each list (partial: only what is published, so that it also counts), slugs, components of
 * a page, files of a figure, and the year of an edition.
 */
export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  for (const uid of viewUids(strapi)) {
    const model = modelOf(strapi, uid);
    const view = viewOf(strapi, uid) as View;
    await createListIndexes(strapi, model, view);
    await createComponentIndexes(strapi, model);
    const edition = view.edition ? model.associations.get('edition') : undefined;
    if (edition?.kind === 'link') {
      const { table } = modelOf(strapi, edition.target);
      await create(strapi, `${table}_year`, table, [{ column: 'year' }]);
    }
  }
  await createComponentIndexes(strapi, modelOf(strapi, FIGURE));
}

async function createListIndexes(strapi: Core.Strapi, model: Model, view: View): Promise<void> {
  const { attribute, direction } = view.order;
  const { table, localized, draftAndPublish } = model;
  const live = draftAndPublish ? ' where published_at is not null' : '';
  const order = [
    ...(localized ? [{ column: 'locale' }] : []),
    { column: model.columns.get(attribute)?.column ?? attribute, direction },
    { column: 'document_id' },
    // Makes the count a covering one.
    ...(draftAndPublish ? [{ column: 'published_at' }] : []),
  ];
  await create(strapi, `${table}_order`, table, order, live);
  const slug = [{ column: 'slug' }, ...(localized ? [{ column: 'locale' }] : [])];
  await create(strapi, `${table}_slug`, table, slug, live);
}

/**
 * Join tables of components and files hold many fields: without an index on owner and field SQLite
 * takes Strapi's on the field alone, and reads half the table for each list.
 */
async function createComponentIndexes(strapi: Core.Strapi, model: Model): Promise<void> {
  for (const { table, parentColumn, on } of model.associations.values()) {
    const columns = Object.keys(on);
    if (columns.length === 0) continue;
    const owner = [parentColumn, ...columns].map((column) => ({ column }));
    await create(strapi, `${table}_owner`, table, owner);
  }
}

interface IndexColumn {
  column: string;
  direction?: 'asc' | 'desc';
}

/** Knex's own builder has neither `if not exists` nor an order of nulls. */
async function create(
  strapi: Core.Strapi,
  index: string,
  table: string,
  columns: readonly IndexColumn[],
  where = '',
): Promise<void> {
  const parts = columns.map(({ direction }) => {
    if (direction === undefined) return '??';
    return `?? ${direction}${direction === 'desc' && isPostgres(strapi) ? ' nulls last' : ''}`;
  });
  const schema = strapi.db.getSchemaName();
  await strapi.db.connection.raw(
    `create index if not exists ?? on ?? (${parts.join(', ')})${where}`,
    [
      `delivery_${index}`,
      schema === undefined ? table : `${schema}.${table}`,
      ...columns.map(({ column }) => column),
    ],
  );
}
