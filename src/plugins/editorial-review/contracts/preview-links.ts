import { z } from 'zod';
import { documentId, locale, revisionNumber } from './parts';
import { PageParams } from './requests';

const HOUR = 1;
const MOST_HOURS = 30 * 24;

/** `POST …/preview-links`: one page in one language, as it is written or as one revision was, for a while. */
export const PreviewLinkBody = z.strictObject({
  locale,
  revision: revisionNumber.optional(),
  expiresInHours: z.number().positive().max(MOST_HOURS).default(HOUR),
});
export type PreviewLinkInput = Omit<z.infer<typeof PreviewLinkBody>, 'locale'>;

export const PreviewLinkParams = PageParams.extend({ id: documentId });

/** Said once: of the token only a digest is kept. */
export interface PreviewLinkResponse {
  data: { id: string; url: string; token: string; expiresAt: string };
}

/** `GET …/preview-links`: those that still lead somewhere, the newest first. */
export interface PreviewLinksResponse {
  data: {
    id: string;
    revision: number | null;
    createdAt: string;
    expiresAt: string;
    createdBy: { id: string; name: string };
  }[];
}
