import type { Server } from './strapi';

interface Happening {
  params: { data?: Record<string, unknown>; where?: Record<string, unknown> };
  result?: Record<string, unknown>;
}

type Hook = 'beforeCreate' | 'afterCreate' | 'beforeUpdate' | 'afterUpdate';

/** While `work` runs, `heard` is told of what the database is asked to do with rows of a model. */
export async function listening<T>(
  { strapi }: Server,
  model: string,
  hook: Hook,
  heard: (happening: Happening) => void | Promise<void>,
  work: () => PromiseLike<T>,
): Promise<T> {
  const stop = strapi.db.lifecycles.subscribe({ models: [model], [hook]: heard } as never);
  try {
    return await work();
  } finally {
    stop();
  }
}
