import type { Core, UID } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { formatRichText, internalTargets } from '../../../../domain/rich-text/blocks';
import { rowsOf, type RichTextFormat } from '../../../../domain/types';

/** The site itself and its redirects. */
export const createSite = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(uid: UID.ContentType, asked: string | null, richText: RichTextFormat) {
    const settings = service(strapi, 'delivery.settings');
    const links = service(strapi, 'delivery.links');
    const site = (await strapi.db.query(uid).findOne({ populate: ['languages'] })) as Record<
      string,
      unknown
    > | null;
    const locale = asked ?? (await settings.defaultLocale());
    const statement = site?.['accessibilityStatement'] ?? null;
    const pathOf = await links.resolve(internalTargets(statement), locale);
    return {
      name: site?.['name'] ?? null,
      publisher: site?.['publisher'] ?? null,
      contact: {
        email: site?.['contactEmail'] ?? null,
        phone: site?.['contactPhone'] ?? null,
        address: site?.['contactAddress'] ?? null,
      },
      languages: rowsOf(site?.['languages'] ?? null).map((language) => language['code']),
      accessibilityStatement:
        statement === null ? null : formatRichText(statement, richText, pathOf),
    };
  },

  /** Redirects of a language, or of all; `code` is the HTTP status. */
  async redirects(uid: UID.ContentType, locale: string | null) {
    const rows = (await strapi.db.query(uid).findMany({
      select: ['from', 'to', 'code'],
      where: locale === null ? {} : { forLocale: locale },
      orderBy: { from: 'asc' },
    })) as { from: string; to: string; code: string | null }[];
    return rows.map(({ from, to, code }) => ({ from, to, code: code === 'temporary' ? 302 : 301 }));
  },
});
