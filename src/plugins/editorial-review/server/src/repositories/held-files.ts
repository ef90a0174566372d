import type { Core } from '@strapi/strapi';
import { FILE, lockFiles } from '../../../../../kernel/files';
import { refusalError } from '../../../../../kernel/refusals';
import { HTTP_STATUS, wordRefusal } from '../../../domain/refusals';
import type { Snapshot } from '../../../domain/types';

interface Media {
  id: number;
  sha256: string | null;
}

/**
 * Holds the files of a page until the transaction ends, so that their bytes stay what they are while it
 * is put on record that they are in use. Refuses (`content_changed`) where one has been replaced or
 * removed since the page was read.
 */
export async function holdFiles(strapi: Core.Strapi, snapshot: Snapshot): Promise<void> {
  const media = mediaIn(snapshot);
  const ids = [...new Set(media.map(({ id }) => id))];
  if (ids.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    await lockFiles(strapi, trx, ids, 'share');
    const rows = (await strapi.db
      .query(FILE)
      .findMany({ where: { id: { $in: ids } }, select: ['id', 'sha256'] })) as Media[];
    const today = new Map(rows.map(({ id, sha256 }) => [id, sha256 ?? null]));
    const changed = media.find(({ id, sha256 }) => today.get(id) !== (sha256 ?? null));
    if (changed === undefined) return;
    const data = { file: changed.id };
    throw refusalError(strapi, {
      code: 'content_changed',
      status: HTTP_STATUS.content_changed,
      words: wordRefusal({ code: 'content_changed', data }),
      details: data,
    });
  });
}

/** Every file in a snapshot, however deep: `{ id, sha256 }`. */
function mediaIn(value: unknown): Media[] {
  if (Array.isArray(value)) return value.flatMap(mediaIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, sha256 } = value as Partial<Media>;
  if (typeof id === 'number' && sha256 !== undefined) return [{ id, sha256 }];
  return Object.values(value).flatMap(mediaIn);
}
