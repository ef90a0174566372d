import type { Core, UID } from '@strapi/strapi';
import { definedTypes, isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { cleanText } from '../../../../../../kernel/text';
import type { LinkTarget } from '../../../../contracts/link-targets';

const READ = 'plugin::content-manager.explorer.read';
/** Of each type, and of all together: more are found by writing more of the title. */
const MOST = 10;

type Row = Readonly<Record<string, unknown>> & { documentId: string };

/**
 * Pages of the site, for whoever is asked for by their ability: types, languages, fields and conditions of their right
 * to read hold here as in the content manager. A page stands here once, draft or live.
 */
export function linkTargets(strapi: Core.Strapi, ability: unknown, locale: string) {
  return {
    /** Pages whose title holds the words, those that begin with them first. */
    async search(words: string): Promise<LinkTarget[]> {
      const found: LinkTarget[] = [];
      for (const uid of pageTypes(strapi)) found.push(...(await rowsOf(uid, titled(uid, words))));
      const folded = words.toLocaleLowerCase('sv');
      const rank = ({ title }: LinkTarget) =>
        title.toLocaleLowerCase('sv').startsWith(folded) ? 0 : 1;
      return found.sort((one, other) => rank(one) - rank(other)).slice(0, MOST);
    },

    /** One page; null where it is not there, or not theirs to read. */
    async one(uid: string, documentId: string): Promise<LinkTarget | null> {
      if (!pageTypes(strapi).includes(uid)) return null;
      return (await rowsOf(uid, { documentId }))[0] ?? null;
    },
  };

  function titled(uid: string, words: string): object {
    const search = cleanText(words).trim();
    return search === '' ? {} : { [titleOf(strapi, uid)]: { $containsi: search } };
  }

  async function rowsOf(uid: string, filters: object): Promise<LinkTarget[]> {
    const own = whereOf(uid);
    if (own === null) return [];
    const title = titleOf(strapi, uid);
    const rows = strapi.db.query(uid as UID.ContentType);
    const place = isLocalized(strapi, uid) ? { locale } : {};
    const draft = isGoverned(strapi, uid) ? { publishedAt: null } : {};
    const found = (await rows.findMany({
      where: { $and: [place, draft, filters, own] },
      select: ['documentId', title],
      orderBy: { updatedAt: 'desc' },
      limit: MOST,
    })) as Row[];
    const live = await liveOf(
      uid,
      found.map(({ documentId }) => documentId),
    );
    return found
      .filter((row) => typeof row[title] === 'string' && row[title] !== '')
      .map((row) => ({
        uid,
        documentId: row.documentId,
        title: String(row[title]),
        type: nameOf(strapi, uid),
        isLive: live.has(row.documentId),
      }));
  }

  /** What has no draft is seen at once. */
  async function liveOf(uid: string, documentIds: readonly string[]): Promise<Set<string>> {
    if (!isGoverned(strapi, uid)) return new Set(documentIds);
    if (documentIds.length === 0) return new Set();
    const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
      where: { documentId: { $in: documentIds }, locale, publishedAt: { $notNull: true } },
      select: ['documentId'],
    })) as Row[];
    return new Set(rows.map(({ documentId }) => documentId));
  }

  /** The rows of the right to read, as a condition; null where there are none, or not their title. */
  function whereOf(uid: string): object | null {
    const manager = service(strapi, 'admin::permission').createPermissionsManager({
      ability,
      action: READ,
      model: uid,
    });
    const { can } = ability as { can(action: string, subject: string, field: string): boolean };
    if (!manager.isAllowed || !can.call(ability, READ, uid, titleOf(strapi, uid))) return null;
    const { where = {} } = strapi
      .get('query-params')
      .transform(uid as UID.ContentType, { filters: manager.getQuery() ?? {} } as never) as {
      where?: object;
    };
    return where;
  }
}

/** The types with pages of their own on the site. */
const pageTypes = (strapi: Core.Strapi): string[] =>
  [...definedTypes(strapi)].flatMap(([uid, { definition }]) =>
    definition.path === undefined ? [] : [uid],
  );

const titleOf = (strapi: Core.Strapi, uid: string): string =>
  strapi.getModel(uid as UID.ContentType).attributes['title'] === undefined ? 'name' : 'title';

const nameOf = (strapi: Core.Strapi, uid: string): LinkTarget['type'] => {
  const { sv = uid, en = uid } = definedTypes(strapi).get(uid)?.definition.editView.name ?? {};
  return { sv, en };
};
