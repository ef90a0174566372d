import type { Core } from '@strapi/strapi';
import type { Model } from './models';

/** What Strapi calls in the database what a schema calls otherwise; also of models that it no longer knows. */
export type Names = ReturnType<typeof namesOf>;

export function namesOf(strapi: Core.Strapi) {
  // Strapi's names of morphs are the ones that put words into snake case themselves; with the ends
  // that other names have, they are those names.
  const { identifiers } = strapi.db.metadata;
  const table = ({ collectionName }: Model) => identifiers.getTableName(collectionName);
  const column = (field: string) => identifiers.getMorphColumnTypeName(field, { suffix: '' });
  return {
    table,
    column,
    /** The table that says which components stand in which field. */
    parts: ({ collectionName }: Model) =>
      identifiers.getNameFromTokens([
        { name: collectionName, compressible: true },
        { name: 'components', shortName: 'cmps', compressible: false },
      ]),
    links: (model: Model, field: string) => ({
      table: identifiers.getMorphTableName(table(model), field, { suffix: 'links' }),
      id: identifiers.getMorphColumnAttributeIdName(model.modelName),
    }),
    /** The table of a relation that many types may point with, such as a file's `related`. */
    morphs: (target: Model, field: string) => ({
      table: identifiers.getMorphTableName(table(target), field),
      id: identifiers.getMorphColumnAttributeIdName(field),
      type: identifiers.getMorphColumnTypeName(field),
    }),
  };
}
