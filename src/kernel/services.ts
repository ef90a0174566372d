import type { Core } from '@strapi/strapi';

/**
 * Every service that somebody looks up, by `plugin.service` (`admin::role` for the admin's own). Each
 * plugin adds its own in its `types.ts`, so that a renamed service or method breaks the compile of
 * whoever calls it. Strapi's stand in strapi-services.ts.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- plugins add to it
export interface Services {}

export type ServiceName = keyof Services & string;

/** The factories that a plugin must hand to Strapi for what it declares: no more, no fewer. */
export type ServiceFactories<Plugin extends string> = {
  [Name in ServiceName as Name extends `${Plugin}.${infer Own}` ? Own : never]: (context: {
    strapi: Core.Strapi;
  }) => Services[Name];
};

/** The one look-up of services. Throws where the plugin or the service is not there. */
export function service<Name extends ServiceName>(strapi: Core.Strapi, name: Name): Services[Name] {
  if (name.includes('::')) return strapi.service(name as never) as unknown as Services[Name];
  const [plugin = '', own = ''] = name.split('.');
  const found: unknown = strapi.plugin(plugin).service(own);
  if (found === undefined) throw new Error(`There is no service ${name}.`);
  return found as Services[Name];
}
