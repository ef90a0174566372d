import type { Core, Schema, UID } from '@strapi/strapi';
import type { Model, ModelOf } from '../../domain/model';

/** The attributes of each type and component, as the rules read them. */
export const modelOf =
  (strapi: Core.Strapi): ModelOf =>
  (uid) =>
    strapi.getModel(uid as UID.Schema).attributes as unknown as Model;

export function hasDraftAndPublish(schema: Schema.Schema): boolean {
  return (schema as { options?: { draftAndPublish?: boolean } }).options?.draftAndPublish === true;
}

export function isLocalized(schema: Schema.Schema): boolean {
  const options = (schema as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions;
  return options?.i18n?.localized === true;
}
