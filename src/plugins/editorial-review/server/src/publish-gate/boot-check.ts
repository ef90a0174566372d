import type { Core, UID } from '@strapi/strapi';
import { governedUids, isGoverned } from '../../../../../kernel/content-types';
import { ownerFaults } from '../repositories/organisations';

interface Attribute {
  type: string;
  target?: string;
  mappedBy?: string;
  inversedBy?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** What Strapi adds by itself and never copies between languages. */
const OWN = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'documentId',
]);

/**
 * Stops the start of a server whose schemas open a way around the gate: i18n copies an attribute
 * that is not localised into other languages' live rows, and an inverse relation writes from the
 * other side.
 */
export function checkSchemas(strapi: Core.Strapi): void {
  const faults = [
    ...governedUids(strapi).flatMap((uid) => localisation(strapi, uid)),
    ...inverses(strapi),
    ...ownerFaults(strapi),
  ];
  if (faults.length === 0) return;
  throw new Error(
    `The publish gate can't hold with these content types:\n- ${faults.join('\n- ')}\nSee docs/adr/0001.`,
  );
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] =>
  Object.entries(
    strapi.contentType(uid as UID.ContentType).attributes as unknown as Record<string, Attribute>,
  );

function localisation(strapi: Core.Strapi, uid: string): string[] {
  const type = strapi.contentType(uid as UID.ContentType);
  const options = type.pluginOptions as { i18n?: { localized?: boolean } } | undefined;
  if (options?.i18n?.localized !== true) return [`${uid} is not localised`];
  return attributesOf(strapi, uid)
    .filter(([name]) => !OWN.has(name))
    .filter(([, attribute]) => attribute.pluginOptions?.i18n?.localized !== true)
    .map(([name]) => `${uid}.${name} is not localised`);
}

function inverses(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).flatMap((uid) =>
    attributesOf(strapi, uid)
      .filter(([name, { type }]) => type === 'relation' && !OWN.has(name))
      .filter(([, { target }]) => target !== undefined && isGoverned(strapi, target))
      .filter(
        ([, { mappedBy, inversedBy }]) =>
          mappedBy !== undefined || inversedBy !== undefined || !isGoverned(strapi, uid),
      )
      .map(([name, { target }]) => `${uid}.${name} writes relations of ${target ?? ''}`),
  );
}
