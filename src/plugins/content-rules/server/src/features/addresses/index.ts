import type { Core } from '@strapi/strapi';
import { useDocuments } from '../../../../../../kernel/document-call';
import { closeGraphql } from './graphql';
import { enterUnknownSlugs } from './known-slugs';
import { addresses } from './middleware';
import { createPaths } from './paths';
import { createRedirects } from './redirects';
import slug from './slug-table';
import { createSlugs } from './slugs';

export const contentTypes = { slug };

export const services = { paths: createPaths, redirects: createRedirects, slugs: createSlugs };

/** Slugs, their table and the redirects follow every write. */
export function register(strapi: Core.Strapi): void {
  useDocuments(strapi, addresses(strapi));
  closeGraphql(strapi);
}

/** What came in past the document service. */
export const bootstrap = (strapi: Core.Strapi): Promise<void> => enterUnknownSlugs(strapi);
