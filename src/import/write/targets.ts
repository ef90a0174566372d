import type { Core, UID } from '@strapi/strapi';
import { definedTypes, type DefinedType } from '../../kernel/content-types';
import type { ParsedPage } from '../parse/types';

interface Attribute {
  component?: string;
  target?: string;
}

/** The type that says that it is imported as this kind of page. */
export function typeOf(strapi: Core.Strapi, kind: ParsedPage['type']): DefinedType {
  const found = [...definedTypes(strapi).values()].filter(
    ({ definition }) => definition.importedAs === kind,
  );
  const [type] = found;
  if (type === undefined || found.length > 1)
    throw new Error(
      `One type must say importedAs: '${kind}' in its config/type.ts; ${found.length} do.`,
    );
  return type;
}

/** The type that a relation leads to: `edition`, or `interviewee.person` inside a component. */
export function targetOf(strapi: Core.Strapi, uid: string, path: string): UID.ContentType {
  let at: Attribute = { component: uid };
  for (const name of path.split('.')) {
    const { attributes } = strapi.getModel((at.component ?? '') as UID.Schema);
    at = (attributes as unknown as Record<string, Attribute | undefined>)[name] ?? {};
  }
  if (at.target === undefined) throw new Error(`${uid} has no relation ${path} for the import.`);
  return at.target as UID.ContentType;
}
