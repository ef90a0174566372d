import { z } from 'zod';
import { CORRECTABLE } from '../domain/files/correction';
import { text } from './parts';

/** An id of the media library, as we write it. */
export const FileParams = z.object({ id: z.string().regex(/^[1-9]\d{0,9}$/) });

const words = (most: number) =>
  text
    .max(most)
    .transform((value) => value.normalize('NFC').trim() || null)
    .nullable()
    .optional();

const percent = z.number().min(0).max(100);

/** `POST /files/:id/correction`; what is not named stays, null takes it away. */
export const CorrectionBody = z
  .strictObject({
    reason: text.optional(),
    photographer: words(255),
    licence: words(255),
    rightsUntil: z.iso.date().nullable().optional(),
    alternativeText: words(2000),
    focalPoint: z.strictObject({ x: percent, y: percent }).nullable().optional(),
  })
  .refine((body) => CORRECTABLE.some((name) => body[name] !== undefined), { path: ['body'] });

/**
 * The fields of `POST /files/:id/replacement`, multipart, beside the one file: `fileInfo` is JSON, as at an
 * upload; what it does not say of the new file is as of the old one.
 */
export const ReplacementBody = z.strictObject({
  reason: text.optional(),
  fileInfo: z
    .string()
    .transform((json, ctx): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        // Which field it is, is all that helps: the parser's words are of the machine.
        ctx.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    })
    .pipe(z.record(z.string(), z.unknown()))
    .optional(),
});

/** A page that shows a file. */
export interface FilePage {
  contentType: string;
  documentId: string;
  locale: string;
  title: string;
  /** `pending`: what is under review or approved. */
  slot: 'live' | 'pending';
}

/** `GET /files/:id/usage`: as far as whoever asks may read the pages; `others` are the rest. */
export interface UsageResponse {
  data: FilePage[];
  meta: { others: number };
}

export interface CorrectionResponse {
  data: {
    id: number;
    photographer: string | null;
    licence: string | null;
    rightsUntil: string | null;
    alternativeText: string | null;
    focalPoint: { x: number; y: number } | null;
    pages: FilePage[];
    others: number;
  };
}

export interface ReplacementResponse {
  data: {
    id: number;
    /** The id of the new file. */
    replacement: number;
    /** Whose drafts have been changed, as far as they may be read; `others` are the rest. */
    pages: Omit<FilePage, 'slot'>[];
    others: number;
  };
}
