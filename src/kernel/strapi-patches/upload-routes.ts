import type { Core } from '@strapi/strapi';
import { service } from '../services';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

interface UploadRoute {
  method: string;
  path: string;
  handler: string;
  config?: { middlewares?: unknown[] };
}

interface Router {
  type?: string;
  routes: UploadRoute[];
}

interface Owner {
  routes: Record<string, Router | ((context: { strapi: Core.Strapi }) => Router)>;
}

/** The routes that take a file, by what handles them. */
const TAKING = [
  'admin-upload.upload',
  'admin-upload.uploadFile',
  'admin-upload.replaceFile',
  // The new media library sends words alone as a form, too.
  'admin-upload.updateFileInfo',
  // The logos of the admin.
  'admin.updateProjectSettings',
  'content-api.upload',
];
const FETCHING = ['admin-upload.uploadFromUrls'];
/** Those that change several files, each for itself. */
const CHANGING = ['admin-upload.bulkUpdateFileInfo'];

export const uploadRoutes: Patch = {
  id: 'upload-routes',
  reason:
    'Strapi takes a multipart body apart on every route, before it knows who sends it, fetches whatever address it is given, and changes several files each for itself.',
  since: '5.54.0',
  holds(strapi) {
    const handlers = routersOf(strapi).flatMap(({ routes }) => routes.map((r) => r.handler));
    const gone = [...TAKING, ...FETCHING, ...CHANGING].find(
      (handler) => !handlers.includes(handler),
    );
    return firstFault(
      gone === undefined ? null : `no route has the handler ${gone}`,
      methodFault('upload.file', service(strapi, 'upload.file'), 'fetchUrlToInputFile', {
        arity: 4,
        says: ['fetch'],
      }),
      methodFault('middlewares', { body: strapi.middleware('strapi::body' as never) }, 'body', {
        arity: 2,
        says: ['koaBody(bodyConfig)', 'await next()'],
      }),
    );
  },
};

/** Puts a middleware of ours before the handlers that take files, that fetch them, and that change several. */
export function guardUploadRoutes(
  strapi: Core.Strapi,
  { taking, fetching, changing }: { taking: string; fetching: string; changing: string },
): void {
  make(strapi, uploadRoutes, () => {
    for (const { routes } of routersOf(strapi)) {
      for (const route of routes) {
        // The route objects outlive a server: what the last one put there is there still.
        if (TAKING.includes(route.handler)) put(route, taking);
        if (FETCHING.includes(route.handler)) put(route, fetching);
        if (CHANGING.includes(route.handler)) put(route, changing);
      }
    }
  });
}

/** Whatever else would have the server fetch an address: `refuse` says why not. */
export function fetchNothing(strapi: Core.Strapi, refuse: () => Error): void {
  make(strapi, uploadRoutes, () => {
    wrapMethod(
      service(strapi, 'upload.file'),
      'fetchUrlToInputFile',
      () => (_url, _folder, _limit, _progress) => Promise.reject(refuse()),
    );
  });
}

function put(route: UploadRoute, name: string): void {
  const others = (route.config?.middlewares ?? []).filter((middleware) => middleware !== name);
  route.config = { ...route.config, middlewares: [...others, name] };
}

/** In `register` a router may be a factory still; its routes are the same objects each time. */
function routersOf(strapi: Core.Strapi): Router[] {
  return [strapi.plugin('upload'), strapi.admin].flatMap((owner) => {
    const { routes } = owner as unknown as Owner;
    return Object.values(routes).map((router) =>
      typeof router === 'function' ? router({ strapi }) : router,
    );
  });
}
