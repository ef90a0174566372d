import type { Core, UID } from '@strapi/strapi';
import { definedTypes } from '../../../../../../../kernel/content-types';
import type { SiteLanguage } from '../../../../../domain/addresses/paths';

export interface RedirectRow {
  id: number;
  documentId: string;
  from: string;
  to: string;
  code: 'permanent' | 'temporary' | null;
  forLocale: SiteLanguage | null;
  automatic: boolean | null;
}

/** The type that says `redirects: true`; the boot sees to it that there is one. */
export function redirectUid(strapi: Core.Strapi): UID.ContentType {
  const holder = [...definedTypes(strapi).values()].find(({ definition }) => definition.redirects);
  if (holder === undefined) throw new Error('No type says redirects: true.');
  return holder.uid;
}

const table = (strapi: Core.Strapi) => strapi.db.query(redirectUid(strapi));

/** All redirects of one language of the site. */
export async function readRedirects(
  strapi: Core.Strapi,
  forLocale: SiteLanguage,
): Promise<RedirectRow[]> {
  return (await table(strapi).findMany({ where: { forLocale } })) as RedirectRow[];
}

export async function findRedirect(
  strapi: Core.Strapi,
  where: Partial<RedirectRow>,
): Promise<RedirectRow | null> {
  return (await table(strapi).findOne({ where })) as RedirectRow | null;
}

/** Leaves a redirect for a page that has moved, in place of whatever stood there. */
export async function putAutomatic(
  strapi: Core.Strapi,
  forLocale: SiteLanguage,
  from: string,
  to: string,
): Promise<void> {
  const data = { from, to, forLocale, code: 'permanent', automatic: true };
  const there = await findRedirect(strapi, { from, forLocale });
  if (there === null) await table(strapi).create({ data });
  else await table(strapi).update({ where: { id: there.id }, data });
}

/** Sends everybody on who was sent to `from`: a chain of two becomes one. */
export async function pointOn(
  strapi: Core.Strapi,
  forLocale: SiteLanguage,
  from: string,
  to: string,
): Promise<void> {
  await table(strapi).updateMany({ where: { forLocale, to: from }, data: { to } });
}

export async function removeFrom(
  strapi: Core.Strapi,
  forLocale: SiteLanguage,
  from: string,
): Promise<void> {
  await table(strapi).deleteMany({ where: { forLocale, from } });
}

export async function removeAutomaticTo(
  strapi: Core.Strapi,
  targets: readonly string[],
): Promise<void> {
  await table(strapi).deleteMany({ where: { automatic: true, to: { $in: targets } } });
}
