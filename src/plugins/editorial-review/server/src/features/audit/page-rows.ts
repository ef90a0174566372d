import type { Table } from '../../repositories/rows';

const BATCH = 1_000;

/** The rows of some pages, in the order of their ids, read in bounded pieces. */
export async function* rowsOfPages<Row extends { id: number }>(
  rows: Table<Row>,
  pages: string[],
): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const batch = await rows.findMany({
      where: { page: { $in: pages }, id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: BATCH,
    });
    yield* batch;
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id ?? after;
  }
}
