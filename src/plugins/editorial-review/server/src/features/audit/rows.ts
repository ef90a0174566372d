import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../../kernel/pages';
import { sealOfApproval, sealOfReview, sealOfRevision } from '../../repositories/seals';
import { table, type ApprovalRow, type ReviewRow, type RevisionRow } from '../../repositories/rows';
import { rowsOfPages } from './page-rows';
import type { Fail } from './problems';
import { givenBy, type SealedPage } from './sealed';

/** Compares the rows of some pages with what the events of these pages say. */
export async function checkRows(
  strapi: Core.Strapi,
  pages: Map<string, SealedPage>,
  fail: Fail,
): Promise<void> {
  const names = [...pages.keys()];
  const hashes = await checkRevisions(strapi, pages, names, fail);
  for await (const row of rowsOfPages(table(strapi, 'approval'), names)) {
    checkApproval(row, pages.get(row.page), fail);
  }
  for (const [page, { approvals }] of pages) {
    for (const [id, { seq }] of approvals)
      fail(`approval ${id} of ${page} is missing, event ${seq} left it`);
  }
  const documents = [...new Set(names.map((name) => name.split('|')[1] ?? ''))];
  const reviews = await table(strapi, 'review').findMany({ where: { pageId: { $in: documents } } });
  const standing = new Map(reviews.map((row) => [nameOf(row), row]));
  for (const [page, sealed] of pages) {
    checkReview(page, standing.get(page), sealed, hashes.get(page) ?? new Map(), fail);
  }
}

export const nameOf = ({ contentType, pageId, pageLocale }: ReviewRow): string =>
  pageOf({ uid: contentType, documentId: pageId, locale: pageLocale });

/** The hashes of the revisions that stand, by page and number. */
async function checkRevisions(
  strapi: Core.Strapi,
  pages: Map<string, SealedPage>,
  names: string[],
  fail: Fail,
): Promise<Map<string, Map<number, string>>> {
  const hashes = new Map<string, Map<number, string>>();
  for await (const row of rowsOfPages(table(strapi, 'revision'), names)) {
    hashes.set(row.page, (hashes.get(row.page) ?? new Map()).set(row.number, row.hash));
    checkRevision(row, pages.get(row.page), fail);
  }
  for (const [page, { revisions }] of pages) {
    for (const [number, { seq }] of revisions)
      if (hashes.get(page)?.has(number) !== true)
        fail(`revision ${number} of ${page} is missing, event ${seq} left it`);
  }
  return hashes;
}

function checkRevision(row: RevisionRow, page: SealedPage | undefined, fail: Fail): void {
  const what = `revision ${row.number} of ${row.page}`;
  const seal = page?.revisions.get(row.number);
  if (seal !== undefined) {
    if (seal.digest !== sealOfRevision(row))
      fail(`${what} is not what event ${seal.seq} left behind`);
    return;
  }
  const author = page?.authors.get(row.payload);
  if (author === undefined) return fail(`${what}: no event made it`);
  if (author !== `${row.actorKind} ${row.actorId}`) fail(`${what} is not of who made it`);
  if (row.approvedAt !== null && page?.approved.get(row.number) !== true)
    fail(`${what} is marked as approved, and no event says so`);
}

/** Takes the approval off the list of those that are still to be found. */
function checkApproval(row: ApprovalRow, page: SealedPage | undefined, fail: Fail): void {
  const what = `approval ${row.id} of ${row.page}`;
  const seal = page?.approvals.get(row.id);
  if (seal !== undefined) {
    page?.approvals.delete(row.id);
    if (seal.digest !== sealOfApproval(row))
      fail(`${what} is not what event ${seal.seq} left behind`);
    return;
  }
  const name = givenBy(row.revision, row.actorKind, row.actorId);
  const left = page?.given.get(name) ?? 0;
  if (left === 0) return fail(`${what}: no event gave it`);
  page?.given.set(name, left - 1);
}

function checkReview(
  page: string,
  row: ReviewRow | undefined,
  { review: seal, to }: SealedPage,
  hashes: Map<number, string>,
  fail: Fail,
): void {
  const what = `review of ${page}`;
  if (row === undefined) {
    if (seal !== null || to !== null) fail(`${what} is missing`);
    return;
  }
  const odd = to === null ? [] : differing(row, to);
  if (odd.length > 0)
    fail(`${what}: ${odd.join(', ')} is not what event ${to?.seq ?? 0} made of it`);
  else if (seal !== null && seal.digest !== sealOfReview(row))
    fail(`${what} is not what event ${seal.seq} left behind`);

  const pairs = [
    ['current', row.currentRevision === 0 ? null : row.currentRevision, row.currentHash],
    ['submitted', row.submittedRevision, row.submittedHash],
    ['live', row.liveRevision, row.liveHash],
  ] as const;
  for (const [name, number, hash] of pairs) {
    if ((number === null ? null : (hashes.get(number) ?? 'none')) !== (hash || null))
      fail(`${what}: its ${name} hash is not that of revision ${number ?? 'none'}`);
  }
  const numbers = Array.from({ length: row.currentRevision }, (_, index) => index + 1);
  const lost = numbers.filter((number) => !hashes.has(number));
  if (lost.length > 0) fail(`${what}: revisions ${lost.slice(0, 10).join(', ')} are missing`);
}

function differing(row: ReviewRow, to: NonNullable<SealedPage['to']>): string[] {
  const told: [string, unknown, unknown][] = [
    ['status', to.status, row.status],
    ['live', to.live, row.live],
    ['lockVersion', to.lockVersion, row.lockVersion],
  ];
  return told.flatMap(([name, then, now]) => (then === undefined || then === now ? [] : [name]));
}
