import { folded, foldedText, positionIn } from '../../../../../../kernel/swedish';
import type { Core } from '@strapi/strapi';
import type { NewsQuery } from '../../../../contracts/queries';
import type { View } from '../../../../domain/views/view';
import { published, type Page } from '../../rows/documents';
import { modelOf, type Model } from '../../rows/models';
import { isPostgres, read, type From, type Query } from '../../rows/read';
import { newsUids, viewOf } from '../../rows/views';

export type NewsFilter = NewsQuery['filter'] & { locale: string | null };

export interface NewsItem {
  uid: string;
  id: number;
}

/** One page of all news together; each part comes from its index, merged. */
export async function readNews(
  strapi: Core.Strapi,
  filter: NewsFilter,
  page: Page,
): Promise<NewsItem[]> {
  const rows = await read(strapi, (from, knex) => {
    const union = unionOf(strapi, from, filter, (query, model, view) =>
      query.select(knex.raw('? as ??', [model.uid, 'uid'])).select({
        id: 't.id',
        shown: `t.${model.columns.get(view.order.attribute)?.column ?? ''}`,
        document: 't.document_id',
      }),
    );
    const nulls = isPostgres(strapi) ? ' nulls last' : '';
    return union
      .orderByRaw(`?? desc${nulls}`, 'shown')
      .orderBy('document')
      .limit(page.limit)
      .offset(page.start);
  });
  return rows.map((row) => ({ uid: String(row['uid']), id: Number(row['id']) }));
}

/** How many there are behind a filter. */
export async function countNews(strapi: Core.Strapi, filter: NewsFilter): Promise<number> {
  const rows = await read(strapi, (from) =>
    unionOf(strapi, from, filter, (query) => query.count({ total: '*' })),
  );
  return rows.reduce((sum, row) => sum + Number(row['total']), 0);
}

function unionOf(
  strapi: Core.Strapi,
  from: From,
  filter: NewsFilter,
  select: (query: Query, model: Model, view: View) => Query,
): Query {
  const parts = newsUids(strapi).map((uid) => {
    const model = modelOf(strapi, uid);
    const view = viewOf(strapi, uid) as View;
    const query = published(from(`${model.table} as t`), model, filter.locale);
    narrow(strapi, from, query, model, view, filter);
    return select(query, model, view);
  });
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('No type says that it is news');
  return others.length === 0 ? first : first.unionAll(others);
}

function narrow(
  strapi: Core.Strapi,
  from: From,
  query: Query,
  model: Model,
  view: View,
  { edition, topic, arranger, q = '' }: NewsFilter,
): void {
  const through = (
    attribute: string | null,
    column: string,
    value: string | number | undefined,
  ) => {
    if (value === undefined) return;
    const link = model.associations.get(attribute ?? '');
    // A type without the relation has nothing that fits.
    if (link?.kind !== 'link') query.whereRaw('1 = 0');
    else
      query.whereIn(
        't.id',
        from(`${modelOf(strapi, link.target).table} as x`)
          .join(`${link.table} as l`, `l.${link.childColumn}`, 'x.id')
          .where(`x.${column}`, value)
          .select(`l.${link.parentColumn}`),
      );
  };
  through(view.edition ? 'edition' : null, 'year', edition);
  through(view.topics ? 'topics' : null, 'slug', topic);
  through(view.arrangers, 'slug', arranger);
  const columns = (view.news?.search ?? []).flatMap(
    (attribute) => model.columns.get(attribute)?.column ?? [],
  );
  const client = isPostgres(strapi) ? 'postgres' : 'sqlite';
  for (const word of q.normalize('NFC').split(/\s+/).filter(Boolean)) {
    const asked = foldedText(word);
    const { sql, bindings } = folded(client, '??', asked);
    query.where((or) => {
      for (const column of columns)
        or.orWhereRaw(`${positionIn(client)}(${sql}, ?) > 0`, [`t.${column}`, ...bindings, asked]);
    });
  }
}
