import { z } from 'zod';

/** A text that every database can hold: no NUL, no half of a surrogate pair. */
export const text = z
  .string()
  .max(5000)
  // eslint-disable-next-line no-control-regex
  .refine((value) => !/[\u0000\p{Surrogate}]/u.test(value), 'unstorable characters');

export const locale = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  .default('sv');
export const lockVersion = z.number().int().min(0);
export const instant = z.iso.datetime({ offset: true });
/** `lead`, `content[KEY].answer`. */
export const field = z.string().min(1).max(255);
export const revisionNumber = z.number().int().min(1);
export const documentId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A whole number in a query or a path. */
export const whole = (max: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(max));
