import type { Check, EditorialStatus, LiveState } from '../domain/types';
import type { Person, Review, ReviewSummary } from './review';

export interface ReviewResponse {
  data: Review;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface QueueResponse {
  data: ReviewSummary[];
  meta: { pagination: Pagination };
}

export interface RevisionSummary {
  number: number;
  hash: string;
  at: string;
  actor: Person;
  cause: string;
  contributors: Person[];
  submittedAt: string | null;
  approvedAt: string | null;
  /** This revision is what readers see. */
  live: boolean;
  erased: boolean;
}

export interface RevisionsResponse {
  data: RevisionSummary[];
  meta: { pagination: Pagination };
}

/** One revision with its content; null where it was erased. */
export interface RevisionResponse {
  data: RevisionSummary & { snapshot: Record<string, unknown> | null };
}

export interface EventEntry {
  seq: number;
  action: string;
  actor: Person;
  at: string;
  data: Record<string, unknown>;
  /** Comments, reasons and change notes; `text` is null where it was erased. */
  texts: { kind: string; text: string | null; erased: boolean }[];
  payloadDigests: string[];
  prevHash: string;
  hash: string;
}

export interface EventsResponse {
  data: EventEntry[];
  /** `chain`: of the events in `data`; `npm run audit:verify` walks the whole trail. */
  meta: { chain: { ok: boolean }; pagination: Pagination };
}

/** What an API token or a signed-in arranger sees of a review. */
export interface OwnReviewResponse {
  data: { status: EditorialStatus; live: LiveState; lockVersion: number; checks: Check[] };
}
