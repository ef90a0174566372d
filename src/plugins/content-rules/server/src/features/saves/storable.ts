import type { Core } from '@strapi/strapi';
import { unfitField } from '../../refuse';

interface Context {
  originalUrl: string;
  request: { body?: unknown };
}

const NUL = '\u0000';
const NO_LIST = {
  sv: 'Här ska det stå ett objekt, ingen lista.',
  en: 'This must be an object, not a list.',
};
/**
 * Refuses requests that hold a NUL, in the address or the body: PostgreSQL stores none and answers
 * with an error, wherever in the system the text ends up. (GraphQL reads its body later, by itself.)
 */
export const storable =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    const field = /%00/.test(context.originalUrl) ? '' : fieldWithNul(context.request.body);
    if (field !== null) throw refusal(strapi, field);
    // No route of ours or Strapi's takes a list; some fall over it before they look.
    if (Array.isArray(context.request.body)) throw unfitField(strapi, 'body', NO_LIST);
    await next();
  };

function refusal(strapi: Core.Strapi, field: string): Error {
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
