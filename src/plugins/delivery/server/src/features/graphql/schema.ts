import type { Core } from '@strapi/strapi';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { definitionOf } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { modelOf } from '../../rows/models';
import { viewOf, viewUids } from '../../rows/views';
import { associationResolver, localizationsResolver } from './associations';
import type { GraphqlContext } from './context';
import { listResolver, pageInfoResolver, singleResolver } from './roots';
import { fileUrlResolver, formatsResolver, RichText, richTextResolver } from './scalars';

const FILE = 'plugin::upload.file';

type Field = GraphQLField<never, GraphqlContext>;

/**
 * Strapi's schema with our resolvers in it: the types stay Strapi's, what they read comes in sets.
 * Fields that only hand on a value lose Strapi's wrapper, which has nothing to check on them.
 */
export function tuneSchema(strapi: Core.Strapi, schema: GraphQLSchema): GraphQLSchema {
  const naming = service(strapi, 'graphql.utils').naming;
  const typeOf = (name: string): GraphQLObjectType | null => {
    const type = schema.getType(name);
    return isObjectType(type) ? type : null;
  };
  let richText = false;
  const tune = (type: GraphQLObjectType | null, uid: string): void => {
    for (const field of Object.values(type?.getFields() ?? {}))
      richText = tuneField(strapi, uid, field as unknown as Field) || richText;
  };
  for (const uid of Object.keys(strapi.components))
    tune(typeOf(naming.getComponentName(strapi.components[uid as never])), uid);
  for (const [uid, contentType] of Object.entries(strapi.contentTypes)) {
    if (uid !== FILE && definitionOf(strapi, uid) === undefined) continue;
    tune(typeOf(naming.getTypeName(contentType)), uid);
    tuneCollection(typeOf(naming.getEntityResponseCollectionName(contentType)));
    tuneCollection(typeOf(naming.getRelationResponseCollectionName(contentType)));
  }
  const queries = schema.getQueryType()?.getFields() ?? {};
  for (const uid of viewUids(strapi)) {
    const contentType = strapi.contentType(uid);
    wrap(queries[naming.getFindQueryName(contentType)], (own) =>
      listResolver(strapi, uid, false, own),
    );
    wrap(queries[naming.getFindConnectionQueryName(contentType)], (own) =>
      listResolver(strapi, uid, true, own),
    );
    wrap(queries[naming.getFindOneQueryName(contentType)], (own) =>
      singleResolver(strapi, uid, own),
    );
  }
  if (richText) schema.getTypeMap()[RichText.name] = RichText;
  return schema;
}

/** True when the field takes the argument `richText` now. */
function tuneField(strapi: Core.Strapi, uid: string, field: Field): boolean {
  const attribute = field.name.replace(/_connection$/, '');
  const connection = attribute !== field.name;
  const model = modelOf(strapi, uid);
  const own = { uid, attribute, connection };
  if (attribute === 'localizations') {
    wrap(field, (original) => localizationsResolver(strapi, own, original));
    return false;
  }
  if (model.associations.has(attribute)) {
    wrap(field, (original) => associationResolver(strapi, own, original));
    return false;
  }
  const column = model.columns.get(field.name);
  if (field.name !== 'id' && !column) return false;
  if (uid === FILE && field.name === 'url') field.resolve = fileUrlResolver(strapi) as never;
  else if (uid === FILE && field.name === 'formats')
    field.resolve = formatsResolver(strapi) as never;
  else if (column?.type === 'blocks') {
    field.resolve = richTextResolver(strapi, field.name) as never;
    (field.args as unknown[]).push({
      name: 'richText',
      description: RichText.description,
      type: RichText,
      defaultValue: 'blocks',
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    });
    return true;
  } else if (viewOf(strapi, uid)?.shownIf?.[field.name] === undefined) field.resolve = undefined;
  return false;
}

function tuneCollection(type: GraphQLObjectType | null): void {
  const { nodes, pageInfo } = type?.getFields() ?? {};
  if (nodes) nodes.resolve = ((source: { nodes?: unknown[] }) => source.nodes ?? []) as never;
  wrap(pageInfo, pageInfoResolver);
}

function wrap(field: unknown, make: (original: never) => unknown): void {
  if (field === undefined) return;
  const own = field as Field;
  own.resolve = make((own.resolve ?? defaultFieldResolver) as never) as never;
}
