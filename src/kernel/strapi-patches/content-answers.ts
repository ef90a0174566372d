import type { Core } from '@strapi/strapi';
import { methodFault } from './methods';
import { make, type Patch } from './patch';

const OUTPUT = 'content-api.output';

interface Sanitizers {
  get(path: string): unknown;
}

export const contentAnswers: Patch = {
  id: 'content-answers',
  reason:
    'Strapi answers with addresses of files that are relative to a server the reader can’t know.',
  since: '5.54.0',
  holds(strapi) {
    const sanitizers = strapi.sanitizers as unknown as Sanitizers;
    return (
      methodFault('sanitizers', sanitizers, 'add', { arity: 2, says: ['.push('] }) ??
      (Array.isArray(sanitizers.get(OUTPUT)) ? null : `there is no list of sanitizers ${OUTPUT}`)
    );
  },
};

/** Called with whatever Strapi answers over the content API; it may change what it is given. */
export function changeAnswers(
  strapi: Core.Strapi,
  change: (data: unknown) => void | Promise<void>,
): void {
  make(strapi, contentAnswers, () => {
    strapi.sanitizers.add(OUTPUT, (() => async (data: unknown) => {
      await change(data);
      return data;
    }) as never);
  });
}
