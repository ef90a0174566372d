import type { Core } from '@strapi/strapi';
import { unfitField } from './refuse';

const NUL = '\u0000';

/** Refuses a body with a NUL in it; a multipart body is read later, by the routes that take files. */
export function mustHoldNoNul(strapi: Core.Strapi, body: unknown): void {
  const field = fieldWithNul(body);
  if (field !== null) throw nul(strapi, field);
}

export function nul(strapi: Core.Strapi, field: string): Error {
  const message = {
    sv: 'Här står ett tecken (NUL) som inte kan lagras.',
    en: 'There is a character here (NUL) that cannot be stored.',
  };
  return unfitField(strapi, field, message);
}

/** The path of the first text with a NUL, as the client wrote it; null when there is none. */
function fieldWithNul(body: unknown): string | null {
  // Without recursion: a body may be nested deeper than the stack.
  const queue: [value: unknown, path: string][] = [[body, '']];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [value, path] = next;
    if (typeof value === 'string' && value.includes(NUL)) return path;
    if (!isRecord(value)) continue;
    for (const [name, item] of Object.entries(value)) {
      if (name.includes(NUL)) return path;
      queue.push([item, path === '' || path === 'data' ? name : `${path}.${name}`]);
    }
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Buffer.isBuffer(value);
