import type { Paging } from '../../contracts/requests';
import type { Pagination } from '../../contracts/responses';
import type { Window } from './repositories/rows';

export const windowOf = ({ page, pageSize }: Paging): Window => ({
  offset: (page - 1) * pageSize,
  limit: pageSize,
});

/** What `meta.pagination` says of a piece. */
export const paginationOf = ({ page, pageSize }: Paging, total: number): Pagination => ({
  page,
  pageSize,
  pageCount: Math.ceil(total / pageSize),
  total,
});
