import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refusalError } from '../../../../../../kernel/refusals';
import { isMultipart } from './multipart';

/** The name by which a route says that it takes files. */
export const TAKES_FILES = 'plugin::content-rules.multipart';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[]; prefix?: string };
}

interface Layer {
  path: string;
  methods: string[];
}

const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A multipart body is refused (415) before a byte of it is read, on every route that does not say that
 * it takes files: decided by the route that the router finds, not by how the address is written.
 */
export const withoutMultipart =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (isMultipart(ctx) && !WITHOUT_BODY.has(ctx.method) && !takesFiles(strapi, ctx)) {
      throw refusalError(strapi, {
        code: 'invalid_input',
        status: 415,
        words: {
          sv: 'Här tas inga filer emot. Skicka JSON, och filer till mediebiblioteket.',
          en: 'No files are taken here. Send JSON, and files to the media library.',
        },
        details: { field: 'body' },
      });
    }
    await next();
  };

function takesFiles(strapi: Core.Strapi, ctx: Context): boolean {
  const { router } = strapi.server as unknown as {
    router: { match(path: string, method: string): { pathAndMethod: Layer[] } };
  };
  const found = router
    .match(ctx.path, ctx.method)
    .pathAndMethod.find(({ methods }) => methods.length > 0);
  return found !== undefined && takingOf(strapi).has(`${ctx.method} ${plain(found.path)}`);
}

const known = new WeakMap<Core.Strapi, ReadonlySet<string>>();

/** `POST /upload`, …: every route of a plugin that names our middleware, as the router has it. */
function takingOf(strapi: Core.Strapi): ReadonlySet<string> {
  const before = known.get(strapi);
  if (before !== undefined) return before;
  const api = strapi.config.get<string>('api.rest.prefix', '/api');
  const taking = new Set<string>();
  const owners = [...Object.values(strapi.plugins), strapi.admin] as unknown as {
    routes: Record<string, { type?: string; prefix?: string; routes?: Route[] }>;
  }[];
  for (const { routes } of owners) {
    for (const { type, prefix = '', routes: own = [] } of Object.values(routes ?? {})) {
      for (const { method, path, config } of own) {
        if (config?.middlewares?.includes(TAKES_FILES) !== true) continue;
        const start = type === 'content-api' ? api : '';
        taking.add(`${method} ${plain(`${start}${config.prefix ?? prefix}${path}`)}`);
      }
    }
  }
  known.set(strapi, taking);
  return taking;
}

const plain = (path: string): string => path.replace(/\/+$/u, '');
