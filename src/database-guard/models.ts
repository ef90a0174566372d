import type { Core } from '@strapi/strapi';

export interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  enum?: string[];
  relation?: string;
  target?: string;
  mappedBy?: string;
  morphBy?: string;
  useJoinTable?: boolean;
  unstable_virtual?: boolean;
}

/** A content type or a component, as Strapi stores it. */
export interface Model {
  uid: string;
  modelType?: string;
  modelName: string;
  collectionName: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

export type Models = ReadonlyMap<string, Model>;

/** What this start's code says, and what the last one's did. */
export interface Change {
  before: Models;
  now: Models;
}

/** Strapi stores the content types of every start, not the components: those are ours to remember. */
const COMPONENTS = { type: 'database_guard', key: 'components' };

/** The models of the last start beside those of this one. `types` are the last start's content types. */
export async function changeOf(strapi: Core.Strapi, types: object): Promise<Change> {
  const remembered = (await strapi.store.get(COMPONENTS)) as Record<string, Model> | null;
  return {
    before: mapOf(types, remembered ?? {}),
    now: mapOf(strapi.contentTypes, strapi.components),
  };
}

/** Keeps the components of this start for the next one to be compared with. */
export async function rememberComponents(strapi: Core.Strapi): Promise<void> {
  const kept = [...mapOf(strapi.components).values()].map(
    ({ uid, modelType, modelName, collectionName, attributes }) => [
      uid,
      { uid, modelType, modelName, collectionName, attributes },
    ],
  );
  await strapi.store.set({ ...COMPONENTS, value: Object.fromEntries(kept) });
}

const mapOf = (...lists: object[]): Models =>
  new Map(lists.flatMap((models) => Object.entries(models as Record<string, Model>)));

/** The components that a field may hold. */
export function admitted(attribute: Attribute | undefined): string[] {
  if (attribute?.type === 'component' && attribute.component !== undefined) {
    return [attribute.component];
  }
  return attribute?.type === 'dynamiczone' ? (attribute.components ?? []) : [];
}

export const isComponent = ({ modelType }: Model): boolean => modelType === 'component';
