import type { Model } from './models';

/** Rows that say which rows of a model hold something. */
export interface Rows {
  table: string;
  /** The column with the id of the model's row. */
  id: string;
  where?: Record<string, string>;
  filled?: string;
  empty?: string;
  /** A text of more characters than that. */
  longer?: { column: string; than: number };
}

/** What would be lost if the rows are there. Nothing has been asked of the database yet. */
export interface Candidate {
  what: string;
  /** Whose rows they are; null for a table that no schema tells of. */
  owner: Model | null;
  rows: Rows;
}
