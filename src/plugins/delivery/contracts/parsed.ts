import type { z } from 'zod';
import { wordsFor, type QueryWords } from './words';

/** What was asked, or why it can't be answered: the parameter, and what it should be. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; param: string; words: QueryWords };

export const value = <T>(parsed: T): Parsed<T> => ({ ok: true, value: parsed });

export const refusal = (param: string, key = param): { ok: false } & Parsed<never> => ({
  ok: false,
  param,
  words: wordsFor(param, key),
});

/** The first thing that is wrong with a query: an unknown key before a value that does not fit. */
export function parse<T>(schema: z.ZodType<T>, query: unknown): Parsed<T> {
  const result = schema.safeParse(query);
  if (result.success) return value(result.data);
  const { issues } = result.error;
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    const [key = ''] = unknown.keys;
    const [outer] = unknown.path;
    return outer === undefined ? refusal(key) : refusal(String(outer), `${String(outer)}.${key}`);
  }
  return refusal(String(issues[0]?.path.at(-1) ?? 'query'), '');
}
