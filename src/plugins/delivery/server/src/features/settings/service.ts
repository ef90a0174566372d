import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Limits } from '../../../../domain/paging';

const LOCALE_SECONDS = 30;

/** What every answer needs to know: the public address, the default language, the page sizes. */
export const createSettings = ({ strapi }: { strapi: Core.Strapi }) => {
  let codes: { codes: readonly string[]; until: number } | null = null;
  let locale: { code: string; until: number } | null = null;

  return {
    /** The address that the public reaches: media URLs are made from it. */
    publicUrl: (): string => strapi.config.get<string>('server.url', ''),

    /** The language of an answer when none is asked for; an administrator rarely changes it. */
    async defaultLocale(): Promise<string> {
      if (locale === null || locale.until < Date.now()) {
        const code = (await service(strapi, 'i18n.locales').getDefaultLocale()) as string;
        locale = { code, until: Date.now() + LOCALE_SECONDS * 1000 };
      }
      return locale.code;
    },

    /** The codes of all languages; read anew when `asked` is none of those that are remembered. */
    async locales(asked?: unknown): Promise<readonly string[]> {
      const known = codes !== null && codes.until > Date.now() ? codes.codes : null;
      const isKnown = typeof asked !== 'string' || known?.includes(asked) === true;
      if (known !== null && isKnown) return known;
      const found = await service(strapi, 'i18n.locales').find();
      const read = found.map(({ code }) => code);
      codes = { codes: read, until: Date.now() + LOCALE_SECONDS * 1000 };
      return read;
    },

    /** How many rows a page of REST has. */
    limits: (): Limits => ({
      defaultLimit: strapi.config.get<number>('api.rest.defaultLimit', 25),
      maxLimit: strapi.config.get<number>('api.rest.maxLimit', 100),
    }),

    /** How many rows a page of GraphQL has. */
    graphqlLimits: (): Limits => ({
      defaultLimit: strapi.config.get<number>('plugin::graphql.defaultLimit', 25),
      maxLimit: strapi.config.get<number>('plugin::graphql.maxLimit', 100),
    }),
  };
};
