import type { BaseQueryError } from '@strapi/strapi/admin';
import type { ReviewSummary } from '../../../contracts/review';

export interface RowKey {
  uid: string;
  documentId: string;
  locale: string;
}

type Answer = { data: unknown } | { error: unknown } | { data?: unknown; error?: unknown };
type Result = { data: ReviewSummary | null } | { error: BaseQueryError };
interface Waiting {
  row: RowKey;
  resolve(result: Result): void;
}

const waiting = new Map<string, Waiting[]>();

/** Rows drawn in the same moment are asked for in one request per type and language. */
export function joinRows(
  row: RowKey,
  fetchRows: (params: object) => Promise<Answer>,
): Promise<Result> {
  return new Promise((resolve) => {
    const group = `${row.uid} ${row.locale}`;
    const rows = waiting.get(group);
    if (rows !== undefined) {
      rows.push({ row, resolve });
      return;
    }
    waiting.set(group, [{ row, resolve }]);
    setTimeout(() => void flush(group, fetchRows), 10);
  });
}

async function flush(group: string, fetchRows: (params: object) => Promise<Answer>) {
  const rows = waiting.get(group) ?? [];
  waiting.delete(group);
  const first = rows[0];
  if (first === undefined) return;
  const answer = await fetchRows({
    contentType: first.row.uid,
    locale: first.row.locale,
    documentId: [...new Set(rows.map(({ row }) => row.documentId))].join(','),
    pageSize: 100,
  });
  if ('error' in answer && answer.error !== undefined) {
    for (const { resolve } of rows) resolve({ error: answer.error as BaseQueryError });
    return;
  }
  const { data } = (answer as { data: { data: ReviewSummary[] } }).data;
  const found = new Map(data.map((review) => [review.documentId, review]));
  for (const { row, resolve } of rows) resolve({ data: found.get(row.documentId) ?? null });
}
