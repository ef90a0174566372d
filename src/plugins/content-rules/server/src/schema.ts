import type { Schema } from '@strapi/strapi';

/** An attribute as we read it: the few properties that the rules look at. */
export interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  required?: boolean;
  maxLength?: number;
  minLength?: number;
  min?: number;
  max?: number;
  enum?: string[];
  writable?: boolean;
}

const SYSTEM_ATTRIBUTES = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
]);

/** The attributes of a type or component that are content: no ids, timestamps or creators. */
export function contentAttributes(schema: Schema.Schema): [string, Attribute][] {
  return Object.entries(schema.attributes as unknown as Record<string, Attribute>).filter(
    ([name]) => !SYSTEM_ATTRIBUTES.has(name),
  );
}

export function hasDraftAndPublish(schema: Schema.Schema): boolean {
  return (schema as { options?: { draftAndPublish?: boolean } }).options?.draftAndPublish === true;
}

export function isLocalized(schema: Schema.Schema): boolean {
  const options = (schema as { pluginOptions?: { i18n?: { localized?: boolean } } }).pluginOptions;
  return options?.i18n?.localized === true;
}

export function isToMany(attribute: Attribute): boolean {
  return attribute.relation?.endsWith('Many') === true;
}
