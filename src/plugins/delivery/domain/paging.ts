export interface Paging {
  start: number;
  limit: number;
  /** Answer in pages or in offsets: as it was asked. */
  paged: boolean;
  withCount: boolean;
}

/** How many rows a page has. */
export interface Limits {
  defaultLimit: number;
  maxLimit: number;
}

/** The pagination of an answer, in Strapi's words. */
export function presentPaging({ start, limit, paged }: Paging, total: number | null) {
  const counted = total === null ? {} : { total };
  if (!paged) return { start, limit, ...counted };
  return {
    page: Math.floor(start / limit) + 1,
    pageSize: limit,
    ...(total === null ? {} : { pageCount: Math.ceil(total / limit) }),
    ...counted,
  };
}
