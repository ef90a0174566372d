import type { Core, UID } from '@strapi/strapi';

/** Governed types go live only through the review: our own types with draft and publish. */
export function isGoverned(strapi: Core.Strapi, uid: string): boolean {
  if (!uid.startsWith('api::')) return false;
  return strapi.contentTypes[uid as UID.ContentType]?.options?.draftAndPublish === true;
}

/** Derived from the schemas, never listed. */
export const governedUids = (strapi: Core.Strapi): UID.ContentType[] =>
  (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter((uid) => isGoverned(strapi, uid));

/** Our types without draft and publish: what they hold is seen at once. */
export const supportingUids = (strapi: Core.Strapi): UID.ContentType[] =>
  (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter(
    (uid) => uid.startsWith('api::') && !isGoverned(strapi, uid),
  );
