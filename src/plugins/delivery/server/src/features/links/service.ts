import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { InternalTarget, PathOf } from '../../../../domain/rich-text/blocks';
import { readSlugs } from '../../rows/slugs';

/** Internal links hold a document id; readers get today's path. */
export const createLinks = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Looks all targets up in one statement; a target that is not live in the language has no path. */
  async resolve(targets: readonly InternalTarget[], locale: string | null): Promise<PathOf> {
    if (targets.length === 0) return () => null;
    const slugs = await readSlugs(strapi, targets, locale);
    const pathOf = this.paths();
    return ({ uid, documentId }) => {
      const slug = slugs.get(`${uid}/${documentId}`);
      return slug === undefined ? null : pathOf(uid, locale, slug);
    };
  },

  /** Gives the address of a page on the site; looked up once for all rows of an answer. */
  paths() {
    const paths = service(strapi, 'content-rules.paths');
    return (uid: string, locale: string | null, slug: string): string =>
      paths.of(uid, locale, slug);
  },
});
