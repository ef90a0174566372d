import { z } from 'zod';
import { locale } from './parts';

/** A path of the form: `lead`, `content[KEY].answer`, `content.3.answer`. */
const fieldPath = z
  .string()
  .max(255)
  .regex(/^[A-Za-z_]\w*(\.\w+|\[[\w-]+\])*$/);

/** `PUT …/presence`: in which field, if in any. */
export const PresenceBody = z.strictObject({ locale, field: fieldPath.nullable().default(null) });

export interface Present {
  actor: { id: string; name: string };
  field: string | null;
  /** Since when without a break; both by the clock of the database. */
  since: string;
  seenAt: string;
}

/** Who has the page open, whoever asks included; the one who came first stands first. */
export interface PresenceResponse {
  data: Present[];
  /** Today's version of the page: whoever has it open learns that it changed. */
  meta: { lockVersion: number };
}
