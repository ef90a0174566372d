import type { Order } from './view';

/** The order of a list when nobody asked for one, as Strapi takes it; ties by document id. */
export const standardSort = ({ attribute, direction }: Order): string[] => [
  `${attribute}:${direction}`,
  'documentId:asc',
];

/** `date:desc,title` on these columns; null when it is something else, or nothing that we know. */
export function parseOrder(
  sort: unknown,
  standard: Order,
  sortable: ReadonlySet<string>,
): readonly Order[] | null {
  if (sort === undefined || sort === '') return [standard];
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part: unknown) =>
    typeof part === 'string' ? part.split(',') : [''],
  );
  const order: Order[] = [];
  for (const part of parts) {
    const [attribute = '', direction = 'asc', ...rest] = part.trim().split(':');
    const way = direction.toLowerCase();
    if (!sortable.has(attribute) || (way !== 'asc' && way !== 'desc') || rest.length > 0)
      return null;
    order.push({ attribute, direction: way });
  }
  return order;
}
