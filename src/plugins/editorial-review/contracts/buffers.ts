import { z } from 'zod';
import { documentId, locale } from './parts';

/** What the columns of both databases hold. */
const MOST = 2_147_483_647;
const count = z.number().int().min(0).max(MOST);

/** A page that has no document id yet, by a UUID that the form made. */
const newPage = z
  .string()
  .regex(/^new:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i)
  .transform((target) => target.toLowerCase());

/** Path parameters of one buffer: any type of ours; `target` is a document id or `new:UUID`. */
export const BufferParams = z.object({
  contentType: z.string().regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/),
  target: z.union([documentId, newPage]),
});

export const BufferQuery = z.strictObject({ locale });

/** `PUT`: what the form holds, and the version of the buffer that it has seen (none at first). */
export const BufferBody = z.strictObject({
  /** The lock version of the page that was opened; 0 for a new page and for a type without a review. */
  baseLockVersion: count.default(0),
  values: z.record(z.string(), z.unknown()),
  version: count.nullable().default(0),
});
export type BufferInput = z.infer<typeof BufferBody>;

const number = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);

/** `DELETE`: without a version whatever there is. */
export const BufferDeletion = BufferQuery.extend({ version: number.optional() });

/** My unsaved work on one page. */
export interface UnsavedWork {
  baseLockVersion: number;
  values: Record<string, unknown>;
  /** By the clock of the database. */
  savedAt: string;
  /** Said again by the next `PUT`; another one after each. */
  version: number;
}

export interface BufferResponse {
  data: UnsavedWork;
}

/** `GET /buffers`: mine, the newest first, without what they hold. */
export interface BuffersResponse {
  data: (Omit<UnsavedWork, 'values'> & {
    contentType: string;
    target: string;
    /** Null for a type without languages. */
    locale: string | null;
    title: string | null;
  })[];
}
