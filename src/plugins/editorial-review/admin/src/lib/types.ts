import type { Words } from '../../../domain/types';

/** A content type, as the content-manager lists it. */
export interface ListedType {
  uid: string;
  /** `singleType`: there is one entry. */
  kind?: string;
  attributes?: Record<string, { type?: string }>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { 'content-rules'?: { name?: Words } };
}

/** A type whose pages go live only through the review, and the word for one of them. */
export interface GovernedType {
  uid: string;
  name: Words;
}

/** Our own types have a word in both languages; those of them with drafts are governed. */
export function governedTypes(listed: readonly ListedType[]): GovernedType[] {
  return listed.flatMap(({ uid, options, pluginOptions }) => {
    const name = pluginOptions?.['content-rules']?.name;
    return options?.draftAndPublish === true && name !== undefined ? [{ uid, name }] : [];
  });
}

/** Types of ours without drafts: what is saved there is seen at once. */
export const isSupporting = ({ options, pluginOptions }: ListedType): boolean =>
  options?.draftAndPublish !== true && pluginOptions?.['content-rules']?.name !== undefined;

/** Types whose pages are read from top to bottom. */
export const isText = ({ attributes }: ListedType): boolean =>
  attributes?.['content']?.type === 'dynamiczone';
