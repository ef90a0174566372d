import type { Core } from '@strapi/strapi';
import {
  declareQueryParameters,
  type Route,
} from '../../../../../../kernel/strapi-patches/query-parameters';

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
  declareQueryParameters(strapi, {
    view: { schema: values('card', 'full'), matchRoute: hasView },
    richText: {
      schema: values('blocks', 'html', 'text'),
      matchRoute: (route: Route) => hasView(route) || isBySlug(route),
    },
    previewToken: {
      schema: text,
      matchRoute: (route: Route) =>
        isBySlug(route) || (hasView(route) && route.path.endsWith('/:id')),
    },
    edition: { schema: text, matchRoute: isNews },
    topic: { schema: text, matchRoute: isNews },
    arranger: { schema: text, matchRoute: isNews },
    q: { schema: text, matchRoute: isNews },
  });
}
