import type { Row } from '../../../../domain/types';
import type { Order } from '../../../../domain/views/view';

interface Pagination {
  page?: number;
  pageSize?: number;
  start?: number;
  limit?: number;
}

export interface NestedArguments {
  order: readonly Order[];
  page(rows: readonly Row[], most: number): Row[];
}

/** Sorting and paging of what was read for all parents together; null when there is a filter. */
export function nestedArguments(args: Record<string, unknown>): NestedArguments | null {
  if (args['filters'] !== undefined && args['filters'] !== null) return null;
  const order = orderOf(args['sort']);
  if (order === null) return null;
  const { page, pageSize, start, limit } = (args['pagination'] ?? {}) as Pagination;
  return {
    order,
    page(rows, most) {
      const size = Math.min(limit ?? pageSize ?? most, most);
      const from = start ?? ((page ?? 1) - 1) * size;
      const sorted = order.length === 0 ? rows : [...rows].sort((a, b) => compare(a, b, order));
      return sorted.slice(from, from + (size < 0 ? most : size));
    },
  };
}

/** `date:desc`, `title`; null for an order through a relation. */
export function orderOf(sort: unknown): readonly Order[] | null {
  const parts = (Array.isArray(sort) ? sort : [sort]).filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  const order: Order[] = [];
  for (const part of parts.flatMap((text) => text.split(','))) {
    const [attribute = '', direction = 'asc'] = part.trim().split(':');
    const way = direction.toLowerCase();
    if (!/^\w+$/.test(attribute) || (way !== 'asc' && way !== 'desc')) return null;
    order.push({ attribute, direction: way });
  }
  return order;
}

function compare(a: Row, b: Row, order: readonly Order[]): number {
  for (const { attribute, direction } of order) {
    const [left, right] = [a[attribute], b[attribute]] as [string | number, string | number];
    if (left === right) continue;
    const rising = (left ?? '') < (right ?? '') ? -1 : 1;
    return direction === 'asc' ? rising : -rising;
  }
  return 0;
}
