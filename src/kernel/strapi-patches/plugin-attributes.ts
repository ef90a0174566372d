import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import type { Patch } from './patch';

type Attributes = Record<string, unknown>;

/** A content type of one of Strapi's plugins, as an extension gets it. */
export interface ExtendedType {
  schema: { attributes: Attributes };
}

/** What our own rules read of Strapi's types, beside what we add. */
const RELIED_ON: Readonly<Record<string, readonly string[]>> = {
  'plugin::upload.file': ['hash', 'url', 'provider', 'formats', 'alternativeText', 'mime'],
  'plugin::users-permissions.user': ['email', 'role'],
};
const OURS: Readonly<Record<string, readonly string[]>> = {
  'plugin::upload.file': ['photographer', 'licence', 'rightsUntil', 'sha256'],
  'plugin::users-permissions.user': ['arranger'],
};

export const pluginAttributes: Patch = {
  id: 'plugin-attributes',
  reason: 'A file has no credit and no digest of its bytes in Strapi, and a user no organisation.',
  since: '5.54.0',
  holds: (strapi) => missing(strapi, RELIED_ON),
  stands: (strapi) => missing(strapi, OURS) === null,
};

/**
 * Adds attributes to a type of one of Strapi's plugins (src/extensions). Should Strapi come to have one
 * of that name, ours would take its place without a word: that stops the start.
 */
export function addAttributes(type: ExtendedType, attributes: Attributes): void {
  const { attributes: present } = type.schema;
  for (const [name, attribute] of Object.entries(attributes)) {
    // The schema outlives a server: one that starts again in the same process finds ours there.
    if (name in present && !isDeepStrictEqual(present[name], attribute)) {
      throw new Error(
        `src/kernel/strapi-patches/plugin-attributes.ts: Strapi has an attribute ${name} of its own now.`,
      );
    }
    present[name] = attribute;
  }
}

function missing(
  strapi: Core.Strapi,
  wanted: Readonly<Record<string, readonly string[]>>,
): string | null {
  for (const [uid, names] of Object.entries(wanted)) {
    const type = strapi.contentTypes[uid as UID.ContentType] as
      { attributes: Attributes } | undefined;
    if (type === undefined) return `there is no content type ${uid} any more`;
    const gone = names.find((name) => !(name in type.attributes));
    if (gone !== undefined) return `${uid} has no attribute ${gone} any more`;
  }
  return null;
}
