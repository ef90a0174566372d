import type { Core } from '@strapi/strapi';
import { inSchema, type Trx } from '../../../../../../kernel/tables';
import { table } from '../../repositories/rows';
import { rowsOfPages } from './page-rows';
import type { Fail } from './problems';
import { checkRows, nameOf } from './rows';
import { addEvent, emptyPage } from './sealed';

const PAGES = 100;

/** Goes through all pages, some at a time, and compares their rows with their events. */
export async function checkPages(
  strapi: Core.Strapi,
  trx: Trx,
  sealing: number,
  fail: Fail,
): Promise<void> {
  for await (const names of namesInTrail(strapi, trx)) {
    const pages = new Map(names.map((name) => [name, emptyPage()]));
    for await (const event of rowsOfPages(table(strapi, 'event'), names)) {
      const page = pages.get(event.page);
      if (page !== undefined) addEvent(page, event, sealing);
    }
    await checkRows(strapi, pages, fail);
  }
  await reviewsWithoutEvents(strapi, trx, fail);
}

/** Every page that an event, a revision or an approval names. */
async function* namesInTrail(strapi: Core.Strapi, trx: Trx): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const found = new Set<string>();
    for (const name of ['editorial_events', 'editorial_revisions', 'editorial_approvals']) {
      const rows = (await inSchema(strapi, trx, name)
        .distinct('page')
        .where('page', '>', after)
        .orderBy('page')
        .limit(PAGES)) as { page: string }[];
      for (const { page } of rows) found.add(page);
    }
    const [names, last] = firstOf(await inDatabaseOrder(trx, [...found]));
    if (last === undefined) return;
    yield names;
    after = last;
  }
}

const firstOf = (names: string[]): [string[], string | undefined] => {
  const first = names.slice(0, PAGES);
  return [first, first.at(-1)];
};

/** PostgreSQL compares texts by its own collation, which JavaScript does not know. */
async function inDatabaseOrder(trx: Trx, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const values = names.map(() => 'SELECT ? AS page').join(' UNION ALL ');
  const rows = (await trx
    .select('page')
    .from(trx.raw(`(${values}) AS named`, names))
    .orderBy('page')) as { page: string }[];
  return rows.map(({ page }) => page);
}

/** A review that no event knows was put there by hand. */
async function reviewsWithoutEvents(strapi: Core.Strapi, trx: Trx, fail: Fail): Promise<void> {
  const reviews = table(strapi, 'review');
  for (let after = 0; ;) {
    const batch = await reviews.findMany({
      where: { id: { $gt: after }, currentRevision: { $gt: 0 } },
      orderBy: { id: 'asc' },
      limit: PAGES,
    });
    if (batch.length === 0) return;
    const names = batch.map(nameOf);
    const known = (await inSchema(strapi, trx, 'editorial_events')
      .distinct('page')
      .whereIn('page', names)) as { page: string }[];
    const events = new Set(known.map(({ page }) => page));
    for (const name of names) if (!events.has(name)) fail(`review of ${name}: no event made it`);
    after = batch.at(-1)?.id ?? after;
  }
}
