import type { Words } from '../domain/types';
import type { Person, ReviewSummary } from './review';

/** The first of a list, and how long the whole is. */
export interface Pile<Item> {
  items: Item[];
  total: number;
}

/** Why a page came back; `comment` is null where it was erased. */
export interface ChangeRequest {
  comment: string | null;
  actor: Person;
  at: string;
}

/** `GET /desk`: what waits for whoever asks. */
export interface DeskResponse {
  data: {
    sentBack: Pile<ReviewSummary & { request: ChangeRequest | null }>;
    /** Null for whoever judges nothing. */
    judge: Pile<ReviewSummary> | null;
    drafts: Pile<ReviewSummary>;
    /** What they may begin, by their words for it. */
    begin: { contentType: string; words: Words }[];
  };
}
