import type { Core, UID } from '@strapi/strapi';
import { readsOfTargets, type TypeRules } from '../../../../domain/rules/own';
import type { Facts, RelationReference, Snapshot } from '../../../../domain/types';
import { modelOf } from '../../models';

/** What the rules must know of the world outside the page: its files, and targets of its relations. */
export async function gatherFacts(
  strapi: Core.Strapi,
  uid: string,
  rules: TypeRules,
  snapshot: Snapshot,
): Promise<Facts> {
  const targets: Record<string, Facts['targets'][string]> = {};
  for (const [relation, names] of readsOfTargets(rules)) {
    const target = modelOf(strapi)(uid)[relation]?.target ?? '';
    targets[relation] = await readTargets(strapi, target, snapshot[relation], names);
  }
  return { files: await readFiles(strapi, fileIds(snapshot)), targets };
}

async function readFiles(strapi: Core.Strapi, ids: number[]): Promise<Facts['files']> {
  if (ids.length === 0) return {};
  const rows: { id: number; photographer?: string | null; mime?: string | null }[] = await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: ids } }, select: ['id', 'photographer', 'mime'] });
  return Object.fromEntries(
    rows.map((row) => [row.id, { photographer: row.photographer ?? null, mime: row.mime ?? null }]),
  );
}

async function readTargets(
  strapi: Core.Strapi,
  target: string,
  value: unknown,
  names: readonly string[],
): Promise<Facts['targets'][string]> {
  const documentIds = ([value ?? []].flat() as RelationReference[]).map(
    ({ documentId }) => documentId,
  );
  if (documentIds.length === 0) return {};
  const rows: { documentId: string }[] = await strapi.db.query(target as UID.ContentType).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['documentId', ...names],
  });
  return Object.fromEntries(rows.map((row) => [row.documentId, { ...row }]));
}

function fileIds(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(fileIds);
  if (value === null || typeof value !== 'object') return [];
  if ('id' in value && 'sha256' in value) return [Number(value.id)];
  return Object.values(value).flatMap(fileIds);
}
