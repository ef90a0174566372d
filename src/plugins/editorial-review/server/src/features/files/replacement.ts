import type { Core, UID } from '@strapi/strapi';
import { FILE, fileRow, lockFiles, type FileRow } from '../../../../../../kernel/files';
import { pageOf } from '../../../../../../kernel/pages';
import { service } from '../../../../../../kernel/services';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { REPLACE_FILE, withOther } from '../../../../domain/files/replacement';
import type { Actor, ReviewKey } from '../../../../domain/types';
import { now } from '../../clock';
import { refusal } from '../../refuse';
import { payloadRows } from '../../repositories/payloads';
import { draftsShowing } from '../../repositories/showing-drafts';
import { transactionsOf } from '../../transactions';

interface Sent {
  file: SentFile;
  /** What is said of the new file; what is not said is as of the old one, but for the focal point. */
  info: Record<string, unknown>;
}

/**
 * A new file takes the place of another in every draft that shows it, all or none, in one transaction with
 * its event. Each draft is saved as anybody's save is: approvals and schedules of it are void, whoever
 * replaces is a contributor, and the live page keeps its picture until the new one has been reviewed.
 *
 * The bytes are stored before (to draw a picture takes seconds, in which nobody else could write), and
 * taken away again where the rest is refused. Resolves with the new file's id and the pages. Refuses:
 * what an upload is refused for, `illegal_transition` where no draft shows the file, and whatever a save
 * of one of them is refused for.
 */
export async function replaceInDrafts(
  strapi: Core.Strapi,
  old: FileRow,
  actor: Actor,
  reason: string,
  { file, info }: Sent,
): Promise<{ made: number; pages: ReviewKey[] }> {
  if ((await draftsShowing(strapi, old.id)).length === 0) throw shownNowhere(strapi);
  const made = await store(strapi, old, file, info, actor);
  try {
    const pages = await switched(strapi, old, made, actor, reason);
    return { made: made.id, pages };
  } catch (error) {
    await service(strapi, 'upload.upload').remove(made);
    throw error;
  }
}

async function store(
  strapi: Core.Strapi,
  old: FileRow,
  file: SentFile,
  info: Record<string, unknown>,
  actor: Actor,
): Promise<FileRow> {
  const { folder } = (await strapi.db
    .query(FILE)
    .findOne({ where: { id: old.id }, populate: { folder: { select: ['id'] } } as never })) as {
    folder?: { id: number } | null;
  };
  const { alternativeText, caption, photographer, licence, rightsUntil } = old;
  const day = rightsUntil instanceof Date ? rightsUntil.toISOString().slice(0, 10) : rightsUntil;
  const words = { alternativeText, caption, photographer, licence, rightsUntil: day };
  const [made] = await service(strapi, 'upload.upload').upload(
    { data: { fileInfo: { ...words, ...info, folder: folder?.id ?? null } }, files: file },
    { user: { id: Number(actor.id) } },
  );
  const row = made === undefined ? null : await fileRow(strapi, made.id);
  if (row === null) throw new Error('An upload that stored nothing.');
  return row;
}

/** Found again with the rows held: a draft that came to show the file meanwhile is none of this act. */
async function switched(
  strapi: Core.Strapi,
  old: FileRow,
  made: FileRow,
  actor: Actor,
  reason: string,
): Promise<ReviewKey[]> {
  return strapi.db.transaction(async () => {
    const keys = await draftsShowing(strapi, old.id);
    const transactions = transactionsOf(strapi);
    return transactions.run(keys, async () => {
      await strapi.db.transaction(({ trx }) => lockFiles(strapi, trx, [made.id], 'share'));
      const pages: ReviewKey[] = [];
      for (const key of keys) if (await saved(strapi, key, old, made)) pages.push(key);
      if (pages.length === 0) throw shownNowhere(strapi);
      const page = pageOf({ uid: FILE, documentId: String(old.id), locale: '-' });
      transactions.record({
        page,
        action: REPLACE_FILE,
        actor,
        at: now(),
        data: { file: old.id, by: made.id, pages: pages.map(pageOf) },
        payloads: [await payloadRows(strapi).add(page, 'reason', { text: reason })],
        topics: ['file.replaced'],
      });
      return pages;
    });
  });
}

/** One draft, with the new file in the old one's place; false where it no longer shows the old one. */
async function saved(
  strapi: Core.Strapi,
  { uid, documentId, locale }: ReviewKey,
  old: FileRow,
  made: FileRow,
): Promise<boolean> {
  const snapshots = service(strapi, 'content-rules.snapshots');
  const draft = await snapshots.read(uid, documentId, locale, 'draft');
  const other = { id: made.id, sha256: typeof made.sha256 === 'string' ? made.sha256 : null };
  const changed = withOther(draft ?? {}, old.id, other);
  if (Object.keys(changed).length === 0) return false;
  const data = snapshots.toInput(uid, changed);
  await strapi.documents(uid as UID.ContentType).update({ documentId, locale, data } as never);
  return true;
}

const shownNowhere = (strapi: Core.Strapi): Error =>
  refusal(
    strapi,
    'illegal_transition',
    { action: 'replace', pages: [] },
    {
      sv: 'Inget utkast visar filen. Ersätt den i mediebiblioteket, eller välj den nya på sidan.',
      en: 'No draft shows the file. Replace it in the media library, or choose the new one on the page.',
    },
  );
