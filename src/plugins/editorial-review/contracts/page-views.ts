import { z } from 'zod';
import { BufferParams } from './buffers';
import { LocaleQuery } from './requests';

/** Path parameters as a buffer has them: a type, and a document id or `new:UUID`. */
export const PageViewParams = BufferParams;
export const PageViewQuery = LocaleQuery;

/**
 * `POST /views/:contentType/:target?locale`: the page as HTML. With what the form holds, as if it were saved;
 * without, as it is stored: the draft, or what is live. Nothing is written.
 */
export const PageViewBody = z.union([
  z.strictObject({ values: z.record(z.string(), z.unknown()) }),
  z.strictObject({ status: z.enum(['draft', 'published']).default('draft') }),
]);
export type PageViewInput = z.infer<typeof PageViewBody>;

/** What is asked for as JSON; otherwise the answer is the HTML itself. */
export interface PageViewResponse {
  data: { html: string };
}
