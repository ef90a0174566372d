import type { Core } from '@strapi/strapi';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  handler: string;
  config?: Record<string, unknown>;
}

type Named = Readonly<Record<string, unknown>>;
interface Context {
  strapi: Core.Strapi;
}
type Hook = (strapi: Core.Strapi) => void | Promise<void>;
/** Routes may depend on the content types that there are. */
type Routes = readonly Route[] | ((strapi: Core.Strapi) => readonly Route[]);

/** One capability of a plugin: its tables, services and routes, and what it does as the server starts and stops. */
export interface Feature {
  contentTypes?: Named;
  services?: Named;
  controllers?: Named;
  middlewares?: Named;
  routes?: { admin?: Routes; 'content-api'?: Routes };
  /** Before anything is bootstrapped; in the order of the features. */
  register?: Hook;
  /** Once the database follows the schemas. */
  bootstrap?: Hook;
  /** As the server stops; the last feature first. */
  destroy?: Hook;
}

/** A plugin is the sum of its features. Throws where two of them claim the same name or route. */
export function sumOf(features: readonly Feature[]) {
  const all = (part: 'contentTypes' | 'services' | 'controllers' | 'middlewares') =>
    merged(
      part,
      features.map((feature) => feature[part] ?? {}),
    );
  const inOrder =
    (hook: 'register' | 'bootstrap') =>
    async ({ strapi }: Context) => {
      for (const feature of features) await feature[hook]?.(strapi);
    };
  const router =
    (type: 'admin' | 'content-api') =>
    ({ strapi }: Context) => ({ type, routes: routesOf(strapi, features, type) });
  return {
    contentTypes: all('contentTypes'),
    services: all('services'),
    controllers: all('controllers'),
    middlewares: all('middlewares'),
    routes: { admin: router('admin'), 'content-api': router('content-api') },
    register: inOrder('register'),
    bootstrap: inOrder('bootstrap'),
    async destroy({ strapi }: Context): Promise<void> {
      for (const feature of [...features].reverse()) await feature.destroy?.(strapi);
    },
  };
}

function merged(part: string, named: readonly Named[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const own of named) {
    for (const [name, value] of Object.entries(own)) {
      if (name in result) throw new Error(`Two features have ${part} called ${name}.`);
      result[name] = value;
    }
  }
  return result;
}

function routesOf(
  strapi: Core.Strapi,
  features: readonly Feature[],
  type: 'admin' | 'content-api',
): Route[] {
  const routes = features.flatMap((feature) => {
    const own = feature.routes?.[type] ?? [];
    return typeof own === 'function' ? own(strapi) : own;
  });
  const seen = new Set<string>();
  for (const { method, path } of routes) {
    const own = `${method} ${path}`;
    if (seen.has(own)) throw new Error(`Two features have the route ${own}.`);
    seen.add(own);
  }
  return routes;
}
