import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { keyOf } from '../../../../../kernel/pages';
import { canonical } from '../../../domain/canonical';
import { reviewRows } from './reviews';
import { table, type ApprovalRow, type ReviewRow, type RevisionRow } from './rows';
import type { Touched } from './touched';

/**
 * What an event says of the rows that it left behind: a digest of each, so that a row which was
 * rewritten past the review shows. Revisions by their number, approvals by their row id.
 */
export interface Seals {
  review?: string;
  revisions?: Record<string, string>;
  approvals?: Record<string, string>;
}

const digest = (value: unknown, salt = ''): string =>
  createHash('sha256').update(salt).update(canonical(value)).digest('hex');

/** Ids, numbers, states and times only: hashes of content are compared with the revisions' own. */
export function sealOfReview(row: ReviewRow): string {
  const { contentType, pageId, pageLocale, lockVersion, status, live, currentRevision } = row;
  const { submittedRevision, submitter, approvals, approvedRevision, liveRevision } = row;
  const { unreviewedActors, unreviewedUntil, firstPublishedAt, contentModifiedAt, closedAt } = row;
  return digest({
    page: [contentType, pageId, pageLocale],
    state: [lockVersion, status, live, closedAt],
    revisions: [currentRevision, submittedRevision, approvedRevision, liveRevision],
    people: [submitter, approvals ?? [], unreviewedActors ?? []],
    times: [unreviewedUntil, firstPublishedAt, contentModifiedAt],
  });
}

/** The hash of the content counts only where the row has a salt: unsalted, it could be guessed. */
export function sealOfRevision(row: RevisionRow): string {
  const { page, number, hashVersion, schemaVersion, policyVersion, actorKind, actorId } = row;
  const { at, cause, contributors, sources, submittedAt, approvedAt, payload, salt } = row;
  return digest(
    {
      page: [page, number, payload],
      hash: salt === null ? null : row.hash,
      versions: [hashVersion, schemaVersion, policyVersion],
      origin: [actorKind, actorId, at, cause, contributors, sources],
      marks: [submittedAt, approvedAt],
    },
    salt ?? '',
  );
}

export function sealOfApproval(row: ApprovalRow): string {
  const { id, page, revision, actorKind, actorId, at, retrospective, voidedAt } = row;
  return digest([id, page, revision, actorKind, actorId, at, retrospective === true, voidedAt]);
}

/** Reads back what a transaction wrote of a page and seals it; nothing where the page has no review. */
export async function sealsOf(
  strapi: Core.Strapi,
  page: string,
  touched: Touched | undefined,
): Promise<Seals | null> {
  const review = await reviewRows(strapi).find(keyOf(page));
  if (review === null) return null;
  const numbers = [...(touched?.revisions ?? [])];
  const ids = [...(touched?.approvals ?? [])];
  const revisions =
    numbers.length === 0
      ? []
      : await table(strapi, 'revision').findMany({ where: { page, number: { $in: numbers } } });
  const approvals =
    ids.length === 0
      ? []
      : await table(strapi, 'approval').findMany({ where: { id: { $in: ids } } });
  return {
    review: sealOfReview(review),
    ...(revisions.length === 0
      ? {}
      : { revisions: Object.fromEntries(revisions.map((r) => [r.number, sealOfRevision(r)])) }),
    ...(approvals.length === 0
      ? {}
      : { approvals: Object.fromEntries(approvals.map((a) => [a.id, sealOfApproval(a)])) }),
  };
}
