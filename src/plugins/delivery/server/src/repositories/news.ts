import type { Core } from '@strapi/strapi';
import { NEWS_UIDS } from '../../../domain/views';
import { modelOf, type Model } from './models';
import { published, type Page } from './rows';
import { isPostgres, name, query } from './sql';

export interface NewsFilter {
  locale: string | null;
  edition?: number;
  topic?: string;
  arranger?: string;
  /** Words of the title, the kicker or the lead. */
  q?: string;
}

export interface NewsItem {
  uid: (typeof NEWS_UIDS)[number];
  id: number;
}

type Binding = string | number | boolean | null;

/** One page of articles and interviews together; each half comes from its index, merged. */
export async function readNews(
  strapi: Core.Strapi,
  filter: NewsFilter,
  page: Page,
): Promise<NewsItem[]> {
  const [union, bindings] = unionOf(
    strapi,
    filter,
    (uid) => `select '${uid}' as uid, t.id as id, t.date as date, t.document_id as document_id`,
  );
  const nulls = isPostgres(strapi) ? ' nulls last' : '';
  const rows = await query(
    strapi,
    `${union} order by date desc${nulls}, document_id limit ? offset ?`,
    [...bindings, page.limit, page.start],
  );
  return rows.map((row) => ({ uid: row['uid'] as NewsItem['uid'], id: Number(row['id']) }));
}

/** How many there are behind a filter. */
export async function countNews(strapi: Core.Strapi, filter: NewsFilter): Promise<number> {
  const [union, bindings] = unionOf(strapi, filter, () => 'select count(*) as total');
  const rows = await query(strapi, union, bindings);
  return rows.reduce((sum, row) => sum + Number(row['total']), 0);
}

function unionOf(
  strapi: Core.Strapi,
  filter: NewsFilter,
  select: (uid: string) => string,
): [string, Binding[]] {
  const bindings: Binding[] = [];
  const halves = NEWS_UIDS.map((uid) => {
    const model = modelOf(strapi, uid);
    const [where, own] = published(model, filter.locale);
    const [more, filtered] = conditions(strapi, model, filter);
    bindings.push(...own, ...filtered);
    return `${select(uid)} from ${name(model.table)} t${where}${more}`;
  });
  return [halves.join(' union all '), bindings];
}

function conditions(strapi: Core.Strapi, model: Model, filter: NewsFilter): [string, Binding[]] {
  const parts: string[] = [];
  const bindings: Binding[] = [];
  const through = (attributes: readonly string[], column: string, value: Binding | undefined) => {
    if (value === undefined) return;
    const attribute = attributes.find((own) => model.associations.has(own)) ?? '';
    const link = model.associations.get(attribute);
    if (link?.kind !== 'link') throw new Error(`${model.uid} has no relation ${attributes.join()}`);
    const target = modelOf(strapi, link.target);
    parts.push(` and t.id in (select l.${name(link.parentColumn)} from ${name(target.table)} x
      join ${name(link.table)} l on l.${name(link.childColumn)} = x.id where x.${name(column)} = ?)`);
    bindings.push(value);
  };
  through(['edition'], 'year', filter.edition);
  through(['topics'], 'slug', filter.topic);
  through(['arrangers', 'arranger'], 'slug', filter.arranger);
  for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean)) {
    const columns = ['title', 'kicker', 'seriesLabel', 'lead'].flatMap(
      (attribute) => model.columns.get(attribute)?.column ?? [],
    );
    parts.push(
      ` and (${columns.map((column) => `${folded(strapi, column)} like ? escape '!'`).join(' or ')})`,
    );
    const pattern = `%${word.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
    bindings.push(...columns.map(() => pattern));
  }
  return [parts.join(''), bindings];
}

/** Lower case; SQLite's own `lower` knows no å, ä and ö. */
function folded(strapi: Core.Strapi, column: string): string {
  const own = `t.${name(column)}`;
  if (isPostgres(strapi)) return `lower(${own})`;
  return `replace(replace(replace(replace(lower(${own}), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é')`;
}
