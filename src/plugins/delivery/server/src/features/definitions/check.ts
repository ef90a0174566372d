import type { Core, UID } from '@strapi/strapi';
import { definedTypes } from '../../../../../../kernel/content-types';
import { faultsOf } from '../../../../domain/views/faults';
import { isFixed, type View } from '../../../../domain/views/view';
import { attributesOf, newsUids, viewOf } from '../../rows/views';

/** Stops the start where a view names what the schema does not hold: every fault, with its file. */
export function checkDefinitions(strapi: Core.Strapi): void {
  const faults = [...definedTypes(strapi).values()].flatMap(({ uid, definition: { view } }) =>
    view === undefined || isFixed(view) ? [] : viewFaults(strapi, uid, view),
  );
  stop([...faults, ...newsFaults(strapi)]);
}

/** Stops the start where a type says how it is read, but its routes don't answer so. */
export function checkRoutes(strapi: Core.Strapi): void {
  const faults = [...definedTypes(strapi).values()].flatMap(({ uid, definition: { view } }) => {
    if (view === undefined) return [];
    const wanted = isFixed(view)
      ? [['find', view.fixed] as const]
      : (['find', 'findOne'] as const).map((action) => [action, 'view'] as const);
    return wanted.flatMap(([action, middleware]) =>
      standsOn(strapi, uid, action, `plugin::delivery.${middleware}`)
        ? []
        : [
            `${folder(strapi, uid)}/routes: the route of ${action} lacks the middleware plugin::delivery.${middleware}.`,
          ],
    );
  });
  stop(faults);
}

function viewFaults(strapi: Core.Strapi, uid: UID.ContentType, view: View): string[] {
  const faults = faultsOf(view, attributesOf(strapi, uid) ?? {}, {
    attributesOf: (other) => attributesOf(strapi, other),
    hasView: (other) => viewOf(strapi, other) !== undefined,
  });
  return faults.map(
    ({ part, attribute, problem }) =>
      `${file(strapi, uid)}: view.${part} names "${attribute}", which ${problem}.`,
  );
}

/** The news are merged by one date, and told apart by their type. */
function newsFaults(strapi: Core.Strapi): string[] {
  const seen = new Map<string, string>();
  return newsUids(strapi).flatMap((uid) => {
    const { order, news } = viewOf(strapi, uid) as View;
    const type = news?.type ?? '';
    const other = seen.get(type);
    seen.set(type, uid);
    const name = `${file(strapi, uid)}: view`;
    const isDate = attributesOf(strapi, uid)?.[order.attribute]?.type === 'date';
    return [
      ...(other === undefined ? [] : [`${name}.news.type "${type}" is ${other}'s already.`]),
      ...(isDate && order.direction === 'desc'
        ? []
        : [`${name}.order names "${order.attribute}": news are ordered by a date, newest first.`]),
    ];
  });
}

interface Routers {
  routes: Record<
    string,
    { routes: { handler: unknown; config?: { middlewares?: readonly unknown[] } }[] }
  >;
}

function standsOn(strapi: Core.Strapi, uid: string, action: string, middleware: string): boolean {
  const { routes } = strapi.api(apiOf(strapi, uid)) as unknown as Routers;
  return Object.values(routes)
    .flatMap((router) => router.routes)
    .filter(({ handler }) => handler === `${uid}.${action}`)
    .some(({ config }) => config?.middlewares?.includes(middleware) === true);
}

const apiOf = (strapi: Core.Strapi, uid: string): string =>
  (strapi.contentTypes[uid as UID.ContentType] as unknown as { apiName: string }).apiName;

const folder = (strapi: Core.Strapi, uid: string): string => `src/api/${apiOf(strapi, uid)}`;

const file = (strapi: Core.Strapi, uid: string): string => `${folder(strapi, uid)}/config/type.ts`;

function stop(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The server can't start:\n${faults.join('\n')}`);
}
