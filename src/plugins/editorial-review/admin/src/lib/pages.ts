import type { BaseQueryError } from '@strapi/strapi/admin';
import type { Pagination } from '../../../contracts/responses';

/** The beginning of a list, and how long the whole is. */
export interface Piece<Item> {
  items: Item[];
  total: number;
}

type Answer = { data?: unknown; error?: unknown };
interface Page<Item> {
  data: Item[];
  meta: { pagination: Pagination };
}

/** The first pages of a list that the server gives out in pages, one after the other. */
export async function firstPages<Item>(
  most: number,
  fetchPage: (page: number) => Promise<Answer>,
): Promise<{ data: Piece<Item> } | { error: BaseQueryError }> {
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const { data, error } = await fetchPage(page);
    if (error !== undefined) return { error: error as BaseQueryError };
    const { data: found, meta } = data as Page<Item>;
    items.push(...found);
    const { pageCount, total } = meta.pagination;
    if (page >= Math.min(most, pageCount)) return { data: { items, total } };
  }
}
