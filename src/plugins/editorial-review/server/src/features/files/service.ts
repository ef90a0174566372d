import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { FILE, fileRow, lockFiles, type FileRow } from '../../../../../../kernel/files';
import { pageOf } from '../../../../../../kernel/pages';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { tellOfFile } from '../../../../../../kernel/strapi-patches/uploads';
import type {
  CorrectionResponse,
  ReplacementResponse,
  UsageResponse,
} from '../../../../contracts/files';
import { corrected, CORRECT_FILE, type FileWords } from '../../../../domain/files/correction';
import type { Actor, ReviewKey } from '../../../../domain/types';
import { now } from '../../clock';
import { correcting } from '../../correcting';
import { pageRights } from '../../page-rights';
import { refusal } from '../../refuse';
import { payloadRows } from '../../repositories/payloads';
import { fileUses } from '../../repositories/file-uses';
import type { UsageRow } from '../../repositories/usage';
import { namedPages } from '../../repositories/using-pages';
import { transactionsOf } from '../../transactions';
import { replaceInDrafts } from './replacement';
import { mayCorrect, mayReadFiles } from './rights';

/** Which pages show a file, and the one audited act by which its public words change for all of them. */
export const createFiles = ({ strapi }: { strapi: Core.Strapi }) => {
  const payloads = payloadRows(strapi);
  const usesOf = (id: number) => fileUses(strapi, id);

  const pagesOf = (uses: UsageRow[]) =>
    namedPages(strapi, uses, (key) => pageRights(strapi).may('read', key));

  async function known(id: number): Promise<FileRow> {
    const row = await fileRow(strapi, id);
    if (row === null) throw refusal(strapi, 'not_found', { what: 'file' });
    return row;
  }

  /** With the row held: what is corrected is what was seen, and no page comes to use it meanwhile. */
  async function put(
    row: FileRow,
    actor: Actor,
    reason: string,
    { before, after }: { before: FileWords; after: FileWords },
  ): Promise<void> {
    const { id } = row;
    const page = pageOf({ uid: FILE, documentId: String(id), locale: '-' });
    const uses = await usesOf(id);
    await correcting(id, () =>
      strapi.db.query(FILE).update({ where: { id }, data: { ...after } as never }),
    );
    transactionsOf(strapi).record({
      page,
      action: CORRECT_FILE,
      actor,
      at: now(),
      data: { file: id, fields: Object.keys(after), pages: [...new Set(uses.map(nameOf))].sort() },
      payloads: [
        await payloads.add(page, 'reason', { text: reason }),
        await payloads.add(page, 'file_words', { before, after }),
      ],
      topics: ['file.corrected'],
    });
  }

  return {
    /** The pages that show a file, live or pending, as far as whoever asks may read them. */
    async usage(id: number): Promise<UsageResponse> {
      mayReadFiles(strapi);
      await known(id);
      const { pages, others } = await pagesOf(await usesOf(id));
      return { data: pages, meta: { others } };
    },

    /**
     * Corrects what the public sees of a file, on all pages at once, with a reason (what it was stays
     * readable in the trail until it is erased). Asked again with what already stands, it does nothing.
     * Refuses: `missing_permission`, `reason_required`, `not_found`.
     */
    async correct(
      id: number,
      actor: Actor,
      reason: string,
      wished: FileWords,
    ): Promise<CorrectionResponse['data']> {
      mayCorrect(strapi, actor);
      if (reason.trim() === '') throw refusal(strapi, 'reason_required', { field: 'reason' });
      await known(id);
      const changed = await transactionsOf(strapi).run([], async () => {
        await strapi.db.transaction(({ trx }) => lockFiles(strapi, trx, [id], 'change'));
        const row = await known(id);
        const words = corrected(wordsOf(row), wished, isDeepStrictEqual);
        if (Object.keys(words.after).length === 0) return false;
        await put(row, actor, reason.trim(), words);
        return true;
      });
      const row = await known(id);
      if (changed) await tellOfFile(strapi, 'media.update', row);
      const { pages, others } = await pagesOf(await usesOf(id));
      return { id, ...wordsOf(row), pages, others };
    },

    /**
     * A new file takes the place of this one in all drafts that show it, which go through review; live
     * pages keep theirs until then. With a reason. Refuses: `missing_permission`, `reason_required`,
     * `not_found`, `invalid_input` (no file, several, one of another kind, one that no upload takes),
     * `illegal_transition` where no draft shows it.
     */
    async replace(
      id: number,
      actor: Actor,
      reason: string,
      { files: sent, info }: { files: SentFile[]; info: Record<string, unknown> },
    ): Promise<ReplacementResponse['data']> {
      mayCorrect(strapi, actor);
      if (reason.trim() === '') throw refusal(strapi, 'reason_required', { field: 'reason' });
      const old = await known(id);
      const file = oneOfTheKind(strapi, old, sent);
      const { made, pages: keys } = await replaceInDrafts(strapi, old, actor, reason.trim(), {
        file,
        info,
      });
      const { pages, others } = await pagesOf(keys.map(asUse));
      return { id, replacement: made, pages: pages.map(({ slot: _, ...page }) => page), others };
    },
  };
};

type Shown = Omit<CorrectionResponse['data'], 'id' | 'pages' | 'others'>;

/** As JSON has them: a day as YYYY-MM-DD on both databases. */
function wordsOf({
  photographer,
  licence,
  rightsUntil,
  alternativeText,
  focalPoint,
}: FileRow): Shown {
  const day = rightsUntil instanceof Date ? rightsUntil.toISOString().slice(0, 10) : rightsUntil;
  return {
    photographer: photographer ?? null,
    licence: licence ?? null,
    rightsUntil: day ?? null,
    alternativeText: alternativeText ?? null,
    focalPoint: focalPoint ?? null,
  } as Shown;
}

/** One file, and a picture where a picture was: what shows it shows nothing else. */
function oneOfTheKind(strapi: Core.Strapi, old: FileRow, sent: readonly SentFile[]): SentFile {
  const [file, ...more] = sent;
  if (file === undefined || more.length > 0)
    throw refusal(strapi, 'invalid_input', { field: 'files' }, ONE_FILE);
  const isPicture = (mime: unknown) => String(mime).startsWith('image/');
  if (isPicture(old.mime) !== isPicture(file.detectedMimeType))
    throw refusal(strapi, 'invalid_input', { field: 'files' }, OTHER_KIND);
  return file;
}

const asUse = ({ uid, documentId, locale }: ReviewKey): UsageRow => ({
  contentType: uid,
  pageId: documentId,
  pageLocale: locale,
  slot: 'pending',
  targetType: FILE,
  targetId: '',
  field: '',
  position: 0,
});

const ONE_FILE = {
  sv: 'Skicka en fil, och bara en, som ska ta den gamlas plats.',
  en: 'Send one file, and only one, to take the place of the old one.',
};
const OTHER_KIND = {
  sv: 'En bild ersätts med en bild, och en annan fil med en annan fil. Välj en fil av samma slag.',
  en: 'A picture is replaced by a picture, another file by another file. Choose a file of that kind.',
};

const nameOf = ({ contentType, pageId, pageLocale }: UsageRow): string =>
  pageOf({ uid: contentType, documentId: pageId, locale: pageLocale });
