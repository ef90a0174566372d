import type { Core, UID } from '@strapi/strapi';

interface Attribute {
  joinTable?: { name: string; joinColumn: { name: string } };
}

/** How Strapi names the columns between an entry and its components. */
export const COMPONENT_ID = 'cmp_id';
export const COMPONENT_TYPE = 'component_type';

/** The join table of a type's (or a component's) components, one for all its attributes; null for none. */
export function componentTable(
  strapi: Core.Strapi,
  uid: string,
): { name: string; entry: string } | null {
  const model = strapi.getModel(uid as UID.ContentType);
  const name = Object.entries(model.attributes).find(([, { type }]) =>
    ['component', 'dynamiczone'].includes(type),
  )?.[0];
  if (name === undefined) return null;
  const attribute = strapi.db.metadata.get(uid).attributes[name] as unknown as Attribute;
  const { joinTable } = attribute;
  return joinTable === undefined
    ? null
    : { name: joinTable.name, entry: joinTable.joinColumn.name };
}
