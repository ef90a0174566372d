import { z } from 'zod';
import { EDITORIAL_STATUSES, type EditorialStatus } from '../domain/types';

/** A text that every database can hold: no NUL, no half of a surrogate pair. */
const text = z
  .string()
  .max(5000)
  // eslint-disable-next-line no-control-regex
  .refine((value) => !/[\u0000\p{Surrogate}]/u.test(value), 'unstorable characters');

const locale = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .default('sv');
const lockVersion = z.number().int().min(0);
const instant = z.iso.datetime({ offset: true });
const field = z.string().min(1).max(255);

const documentId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Path parameters of one review. */
export const PageParams = z.object({
  uid: z.string().regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/),
  documentId,
});

export const LocaleQuery = z.strictObject({ locale });

export const SubmissionBody = z.strictObject({
  locale,
  lockVersion,
  changeNote: text.optional(),
  publishAt: instant.optional(),
});
export const ApprovalBody = z.strictObject({
  locale,
  lockVersion,
  comment: text.optional(),
  then: z.enum(['publish']).optional(),
});
/** A missing comment is an unmet requirement (`comment_required`), not bad input. */
export const ChangeRequestBody = z.strictObject({
  locale,
  lockVersion,
  comment: text.optional(),
  field: field.optional(),
});
export const PublicationBody = z.strictObject({ locale, lockVersion });
export const WithdrawalBody = z.strictObject({ locale, lockVersion, reason: text.optional() });
export const EmergencyPublicationBody = z.strictObject({
  locale,
  lockVersion,
  reason: text.optional(),
});
export const RetrospectiveApprovalBody = z.strictObject({
  locale,
  lockVersion,
  comment: text.optional(),
});
export const RestorationBody = z.strictObject({
  locale,
  lockVersion,
  revision: z.number().int().min(1),
});

const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(max));

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
  locale: z.string().max(20).optional(),
  page: whole(100_000).default(1),
  pageSize: whole(100).default(25),
});
export type Queue = z.infer<typeof QueueQuery>;

export const RevisionParams = PageParams.extend({ number: whole(999_999) });
