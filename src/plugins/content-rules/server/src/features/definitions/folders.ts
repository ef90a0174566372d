import type { Core, UID } from '@strapi/strapi';
import { definedTypes } from '../../../../../../kernel/content-types';

/** A folder of src/api, as Strapi has loaded it. */
interface Api {
  contentTypes: object;
  controllers: object;
  services: object;
  routes: object;
}

const PARTS = ['controllers', 'routes', 'services'] as const;

/** The folder of a type below src/api. */
export const folderOf = (strapi: Core.Strapi, uid: UID.ContentType): string =>
  (strapi.contentTypes[uid] as unknown as { apiName: string }).apiName;

/** Strapi loads a folder without its routes or its service in silence, and fails at the first request. */
export function folderFaults(strapi: Core.Strapi): string[] {
  const apis = strapi.apis as unknown as Readonly<Record<string, Api>>;
  const withoutType = Object.entries(apis)
    .filter(([, { contentTypes }]) => Object.keys(contentTypes).length === 0)
    .map(([name]) => `src/api/${name}/content-types/${name}/schema.json is missing.`);
  const withoutPart = [...definedTypes(strapi).keys()].flatMap((uid) => {
    const folder = folderOf(strapi, uid as UID.ContentType);
    const name = uid.slice(uid.lastIndexOf('.') + 1);
    return PARTS.filter((part) => !(name in (apis[folder]?.[part] ?? {}))).map(
      (part) => `src/api/${folder}/${part}/${name}.ts is missing.`,
    );
  });
  return [...withoutType, ...withoutPart];
}
