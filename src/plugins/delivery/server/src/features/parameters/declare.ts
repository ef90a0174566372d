import type { Core } from '@strapi/strapi';

interface Route {
  path: string;
  request?: { query?: Record<string, unknown> };
  config?: { middlewares?: unknown[]; prefix?: string };
}

const hasView = ({ config }: Route): boolean =>
  config?.middlewares?.includes('plugin::delivery.view') === true;
const isBySlug = ({ path }: Route): boolean => path.includes('/by-slug/');
const isNews = ({ path }: Route): boolean => path === '/news';

/** Our own query parameters, declared where they hold: strict parameters refuse any other. */
export function declareParameters(strapi: Core.Strapi): void {
  const text = (z: { string(): { max(length: number): { optional(): unknown } } }) =>
    z.string().max(200).optional();
  const values =
    (...names: string[]) =>
    (z: { enum(names: string[]): { optional(): unknown } }) =>
      z.enum(names).optional();
  const declared = {
    view: { schema: values('card', 'full'), matchRoute: hasView },
    richText: {
      schema: values('blocks', 'html', 'text'),
      matchRoute: (route: Route) => hasView(route) || isBySlug(route),
    },
    edition: { schema: text, matchRoute: isNews },
    topic: { schema: text, matchRoute: isNews },
    arranger: { schema: text, matchRoute: isNews },
    q: { schema: text, matchRoute: isNews },
  };
  // Routes outlive a server: one that starts again in the same process finds them declared.
  const once = Object.entries(declared).map(([param, { schema, matchRoute }]) => [
    param,
    {
      schema,
      matchRoute: (route: Route) => matchRoute(route) && !(param in (route.request?.query ?? {})),
    },
  ]);
  strapi.contentAPI.addQueryParams(Object.fromEntries(once) as never);
}
