import type { Core } from '@strapi/strapi';
import { firstFault, methodFault } from './methods';
import { make, type Patch } from './patch';

export interface Route {
  path: string;
  request?: { query?: Record<string, unknown> };
  config?: { middlewares?: unknown[]; prefix?: string };
}

export interface Parameter {
  /** Strapi hands its own zod over. */
  schema: unknown;
  matchRoute(route: Route): boolean;
}

export const queryParameters: Patch = {
  id: 'query-parameters',
  reason:
    'Strapi writes declared parameters into route objects that outlive a server, and a second start in the same process fails on them.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault('contentAPI', strapi.contentAPI, 'addQueryParams', { arity: 1 }),
      methodFault('contentAPI', strapi.contentAPI, 'applyExtraParamsToRoutes', {
        arity: 1,
        says: ['mergeOneQueryParamIntoRoute'],
      }),
    ),
};

/** Declares our own query parameters, each where it holds: strict parameters refuse any other. */
export function declareQueryParameters(
  strapi: Core.Strapi,
  parameters: Readonly<Record<string, Parameter>>,
): void {
  const once = Object.entries(parameters).map(([param, { schema, matchRoute }]) => [
    param,
    {
      schema,
      matchRoute: (route: Route) => matchRoute(route) && !(param in (route.request?.query ?? {})),
    },
  ]);
  make(strapi, queryParameters, () => {
    strapi.contentAPI.addQueryParams(Object.fromEntries(once) as never);
  });
}
