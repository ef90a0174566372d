interface Table {
  singularName: string;
  pluralName: string;
  displayName: string;
  collectionName: string;
  attributes: Record<
    string,
    { type: string; required?: boolean; default?: unknown; columnName?: string }
  >;
  indexes: { name: string; type?: string; columns: string[] }[];
}

/** A table of the review: a content type that nobody sees in the content manager or the type builder. */
export function hidden({ singularName, pluralName, displayName, ...table }: Table) {
  return {
    schema: {
      kind: 'collectionType',
      collectionName: table.collectionName,
      info: { singularName, pluralName, displayName },
      options: { draftAndPublish: false },
      pluginOptions: {
        'content-manager': { visible: false },
        'content-type-builder': { visible: false },
      },
      attributes: table.attributes,
      indexes: table.indexes,
    },
  };
}
