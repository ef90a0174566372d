import type { Core, UID } from '@strapi/strapi';

/**
 * What a content type of ours says about itself in `src/api/<type>/config/type.ts`, beside its schema.
 * Each plugin adds the part that it reads in its `types.ts`: the edit view, rules and path
 * (content-rules), whose pages they are (editorial-review), the views (delivery).
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- plugins add to it
export interface TypeParts {}

export type TypeDefinition = Readonly<TypeParts>;

/** A type of ours with its definition. */
export interface DefinedType {
  uid: UID.ContentType;
  definition: TypeDefinition;
}

const API = 'api::';

/** Checked by the compiler: what `src/api/<type>/config/type.ts` exports. */
export const defineType = (definition: TypeDefinition): TypeDefinition => definition;

const known = new WeakMap<object, ReadonlyMap<string, DefinedType>>();

/** All types of ours, in the order of their names; throws where one says nothing about itself. */
export function definedTypes(strapi: Core.Strapi): ReadonlyMap<string, DefinedType> {
  const types = known.get(strapi) ?? readTypes(strapi);
  known.set(strapi, types);
  return types;
}

/** What a type says about itself; undefined for a type that is not ours. */
export function definitionOf(strapi: Core.Strapi, uid: string): TypeDefinition | undefined {
  return definedTypes(strapi).get(uid)?.definition;
}

/** Governed types go live only through the review: our own types with draft and publish. */
export function isGoverned(strapi: Core.Strapi, uid: string): boolean {
  if (!uid.startsWith(API)) return false;
  return strapi.contentTypes[uid as UID.ContentType]?.options?.draftAndPublish === true;
}

/** Derived from the schemas, never listed. */
export const governedUids = (strapi: Core.Strapi): UID.ContentType[] =>
  ownUids(strapi).filter((uid) => isGoverned(strapi, uid));

/** Our types without draft and publish: what they hold is seen at once. */
export const supportingUids = (strapi: Core.Strapi): UID.ContentType[] =>
  ownUids(strapi).filter((uid) => !isGoverned(strapi, uid));

/** Does each language of this type stand by itself? */
export function isLocalized(strapi: Core.Strapi, uid: string): boolean {
  const model = strapi.getModel(uid as UID.ContentType) as
    { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined;
  return model?.pluginOptions?.i18n?.localized === true;
}

const ownUids = (strapi: Core.Strapi): UID.ContentType[] =>
  (Object.keys(strapi.contentTypes) as UID.ContentType[])
    .filter((uid) => uid.startsWith(API))
    .sort();

function readTypes(strapi: Core.Strapi): ReadonlyMap<string, DefinedType> {
  return new Map(
    ownUids(strapi).map((uid) => {
      const { apiName } = strapi.contentTypes[uid] as unknown as { apiName: string };
      const definition: unknown = strapi.config.get([`${API}${apiName}`, 'type'] as never);
      if (typeof definition !== 'object' || definition === null) {
        throw new Error(
          `${uid} says nothing about itself: src/api/${apiName}/config/type.ts is missing. See docs/how-to/add-a-type.md.`,
        );
      }
      return [uid, { uid, definition: definition as TypeDefinition }];
    }),
  );
}
