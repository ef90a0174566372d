import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { servedWith } from '../../../../domain/files/served';

/**
 * Strapi serves all of its public folder at any spelling of an address that leads there: what is sent
 * from the folder of uploads is known by where it lies.
 */
export const served =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const file = (ctx.body as { path?: unknown } | null | undefined)?.path;
    const uploads = path.resolve(strapi.dirs.static.public, 'uploads') + path.sep;
    if (typeof file === 'string' && path.resolve(file).startsWith(uploads))
      ctx.set(servedWith(file));
  };
