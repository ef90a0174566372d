import type { Core } from '@strapi/strapi';
import { service } from './services';

/** The language of a page whose language nobody named. */
export const defaultLocale = async (strapi: Core.Strapi): Promise<string> =>
  (await service(strapi, 'i18n.locales').getDefaultLocale()) ?? 'sv';
