import type { Core, UID } from '@strapi/strapi';
import type { Model, ModelOf } from '../../domain/model';

/** The attributes of each type and component, as the rules read them. */
export const modelOf =
  (strapi: Core.Strapi): ModelOf =>
  (uid) =>
    strapi.getModel(uid as UID.Schema).attributes as unknown as Model;
