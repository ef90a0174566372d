import type { Core, UID } from '@strapi/strapi';
import { findings } from '../../../domain/rules';
import type { Facts, Finding, RelationReference, Snapshot } from '../../../domain/types';

interface Subject {
  snapshot: Snapshot;
  documentId?: string;
  locale?: string | null;
}

const NO_FACTS: Facts = { files: {}, arrangerSectors: {} };

/** What is wrong with a page, and what it still lacks. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  return {
    /** What no draft may hold: the part that needs no look at anything but the page itself. */
    wrong(uid: string, snapshot: Snapshot): Finding[] {
      return findings(uid, snapshot, NO_FACTS).filter(
        ({ stage, level }) => stage === 'save' && level === 'blocks',
      );
    },

    /** All findings on one snapshot: `save` and `submit` stage, blocking and warning. */
    async run(uid: string, subject: Subject): Promise<Finding[]> {
      return findings(uid, subject.snapshot, await gather(subject.snapshot));
    },
  };

  async function gather(snapshot: Snapshot): Promise<Facts> {
    return { files: await files(snapshot), arrangerSectors: await sectors(snapshot) };
  }

  async function files(snapshot: Snapshot): Promise<Facts['files']> {
    const ids = fileIds(snapshot);
    if (ids.length === 0) return {};
    const rows: { id: number; photographer?: string | null; mime?: string | null }[] =
      await strapi.db.query('plugin::upload.file').findMany({
        where: { id: { $in: ids } },
        select: ['id', 'photographer', 'mime'],
      });
    return Object.fromEntries(
      rows.map((row) => [
        row.id,
        { photographer: row.photographer ?? null, mime: row.mime ?? null },
      ]),
    );
  }

  async function sectors(snapshot: Snapshot): Promise<Facts['arrangerSectors']> {
    const documentIds = ((snapshot['arrangers'] ?? []) as RelationReference[]).map(
      (arranger) => arranger.documentId,
    );
    if (documentIds.length === 0) return {};
    const rows: { documentId: string; sector: string | null }[] = await strapi.db
      .query('api::arranger.arranger' as UID.ContentType)
      .findMany({
        where: { documentId: { $in: documentIds } },
        select: ['documentId', 'sector'],
      });
    return Object.fromEntries(rows.map((row) => [row.documentId, row.sector]));
  }
};

function fileIds(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(fileIds);
  if (value === null || typeof value !== 'object') return [];
  if ('id' in value && 'sha256' in value) return [Number(value.id)];
  return Object.values(value).flatMap(fileIds);
}
