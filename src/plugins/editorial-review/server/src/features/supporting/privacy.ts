import type { Core, UID } from '@strapi/strapi';
import type { Privacy } from '../../../../domain/supporting/changes';

interface Attribute {
  type: string;
  private?: boolean;
  component?: string;
}

/** What the schema of a type, and of the components in it, keeps from readers. */
export const privacyOf = (strapi: Core.Strapi, uid: string): Privacy => ({
  isPrivate(path) {
    let model = uid;
    for (const name of path.split('.')) {
      const { attributes } = strapi.getModel(model as UID.ContentType) as unknown as {
        attributes: Record<string, Attribute>;
      };
      const attribute = attributes[name];
      if (attribute === undefined) return false;
      if (attribute.private === true) return true;
      if (attribute.type !== 'component' || attribute.component === undefined) return false;
      model = attribute.component;
    }
    return false;
  },
});
