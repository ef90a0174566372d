import { z } from 'zod';
import { TURNS } from '../domain/turns';
import { EDITORIAL_STATUSES, type EditorialStatus } from '../domain/types';
import { documentId, locale, whole } from './parts';

/** Path parameters of one review. */
export const PageParams = z.object({
  uid: z.string().regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/),
  documentId,
});

export const LocaleQuery = z.strictObject({ locale });

/** Which piece of a list: from 1, a hundred at most. */
const paging = { page: whole(100_000).default(1), pageSize: whole(100).default(100) };
export interface Paging {
  page: number;
  pageSize: number;
}

/** The newest revision first. */
export const RevisionsQuery = LocaleQuery.extend(paging);

/** The trail from its beginning, unless the newest are asked for first. */
export const EventsQuery = LocaleQuery.extend({
  ...paging,
  sort: z.enum(['seq:asc', 'seq:desc']).default('seq:asc'),
});
export type EventsPaging = Paging & { sort: 'seq:asc' | 'seq:desc' };

const isStatus = (text: string): text is EditorialStatus =>
  (EDITORIAL_STATUSES as readonly string[]).includes(text);

export const QueueQuery = z.strictObject({
  /** One status, or several with commas between them. */
  status: z
    .string()
    .refine((list) => list.split(',').every(isStatus))
    .transform((list) => list.split(',').filter(isStatus))
    .optional(),
  contentType: z.string().max(100).optional(),
  /** These pages only, idle ones too: what a list of pages shows beside its rows. */
  documentId: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(documentId).max(100))
    .optional(),
  assignee: z.literal('me').optional(),
  /** What waits for whoever asks: all of it, or for one reason. */
  turn: z.enum(['mine', ...TURNS]).optional(),
  locale: z.string().max(20).optional(),
  page: whole(100_000).default(1),
  pageSize: whole(100).default(25),
});
export type Queue = z.infer<typeof QueueQuery>;

export const RevisionParams = PageParams.extend({ number: whole(999_999) });
