import type { Core } from '@strapi/strapi';
import type { InternalTarget } from '../../../domain/rich-text/blocks';
import { withStatus } from './documents';
import { modelOf } from './models';
import { read } from './read';
import { viewOf } from './views';

/** The slugs of live targets in one language, in one statement for all types together. */
export async function readSlugs(
  strapi: Core.Strapi,
  targets: readonly InternalTarget[],
  locale: string | null,
): Promise<Map<string, string>> {
  const byUid = new Map<string, Set<string>>();
  for (const { uid, documentId } of targets) {
    if (!viewOf(strapi, uid)) continue;
    byUid.set(uid, (byUid.get(uid) ?? new Set()).add(documentId));
  }
  if (byUid.size === 0) return new Map();
  const rows = await read(strapi, (from, knex) => {
    const [first, ...others] = [...byUid].map(([uid, documentIds]) => {
      const model = modelOf(strapi, uid);
      const query = from(`${model.table} as t`)
        .select(knex.raw('? as ??', [uid, 'uid']))
        .select({ documentId: 't.document_id', slug: 't.slug' })
        .whereIn('t.document_id', [...documentIds]);
      if (model.localized) query.where('t.locale', locale ?? '');
      return withStatus(query, model, 'published');
    });
    if (first === undefined) throw new Error('There is nothing to look up');
    return others.length === 0 ? first : first.unionAll(others);
  });
  return new Map(
    rows
      .filter((row) => typeof row['slug'] === 'string')
      .map((row) => [`${String(row['uid'])}/${String(row['documentId'])}`, String(row['slug'])]),
  );
}
