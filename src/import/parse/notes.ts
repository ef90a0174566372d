import { type Note, type NoteLevel } from './types';

/** A remark on a line, worded once in each language. */
export const note = (
  line: number,
  level: NoteLevel,
  code: string,
  sv: string,
  en: string,
): Note => ({ line, level, code, message: { sv, en } });
