import type { Core } from '@strapi/strapi';
import type { InternalTarget, PathOf } from '../../../domain/blocks';
import { readSlugs } from '../repositories/links';
import { service } from '../../../../../kernel/services';

/** Internal links hold a document id; readers get today's path. */
export const createLinks = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Looks all targets up in one statement; a target that is not live in the language has no path. */
  async resolve(targets: readonly InternalTarget[], locale: string | null): Promise<PathOf> {
    if (targets.length === 0) return () => null;
    const slugs = await readSlugs(strapi, targets, locale);
    return ({ uid, documentId }) => this.path(uid, locale, slugs.get(`${uid}/${documentId}`));
  },

  /** The address of a page on the site; null without a slug, for what is not live. */
  path(uid: string, locale: string | null, slug: string | undefined): string | null {
    if (slug === undefined) return null;
    const paths = service(strapi, 'content-rules.paths');
    return paths.of(uid, locale, slug);
  },
});

export type Links = ReturnType<typeof createLinks>;
