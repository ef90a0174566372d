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
    return ({ uid, documentId }) => {
      const slug = slugs.get(`${uid}/${documentId}`);
      return slug === undefined ? null : this.path(uid, locale, slug);
    };
  },

  /** The address of a page on the site. */
  path: (uid: string, locale: string | null, slug: string): string =>
    service(strapi, 'content-rules.paths').of(uid, locale, slug),
});
