import type { Core } from '@strapi/strapi';
import { FILE } from '../../../../../../kernel/files';
import { service } from '../../../../../../kernel/services';
import { FILE_PLAN } from '../../../../domain/images/image';
import { filled, rowFrom, targetsOf, type Found } from '../../../../domain/pages/unsaved';
import type { Form } from '../../../../domain/previews/previewed';
import type { Json, Row } from '../../../../domain/types';
import { readByIds, type Status } from '../../rows/documents';
import { typesOf } from '../../rows/views';

/** More than any page points at, and few enough for one statement. */
const MOST_TARGETS = 500;

const IN_FULL = { view: 'full', richText: 'blocks' } as const;

/** Which page, and what of it is not stored. */
export interface PageSource {
  uid: string;
  /** Null for a page that is not saved yet. */
  documentId: string | null;
  locale: string;
  /** What is stored of it; null where nothing is. */
  status: Status | null;
  /** What a form holds, or a revision: it wins over what is stored. */
  values?: Json;
  /** The view, and what rich text comes as; full, in blocks, where nothing is said. */
  form?: Form;
  /** Of what the page leads to: drafts for whoever may read them, or what is live. */
  targets: Status;
  /** What whoever asks may see, beside what the page holds already; without it, everything. */
  sees?: {
    files(ids: readonly number[]): Promise<ReadonlySet<number>>;
    documents(uid: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
    /** The row without the fields that are not theirs to read. */
    concealed(row: Json): Json;
  };
}

/** The page as a full view has it; null where it is not stored and nothing is given. */
export async function pageFrom(strapi: Core.Strapi, source: PageSource): Promise<Json | null> {
  const { uid, documentId, locale, status, values } = source;
  const views = service(strapi, 'delivery.views');
  const types = typesOf(strapi);
  const at = { locale, status: status ?? 'draft' };
  const ofDraft = at.status === 'draft' && source.targets === 'published';
  const [stored = null] =
    documentId === null || status === null
      ? []
      : await views.rows(uid, 'full', [documentId], {
          ...at,
          hanging: ofDraft ? 'liveOfDraft' : at.status,
        });
  if (stored === null && values === undefined) return null;
  const row = rowFrom(uid, values ?? {}, stored, types);
  const found = await findTargets(strapi, source, row, stored);
  const page = filled(uid, row, types, found);
  const seen = source.sees?.concealed(page) ?? page;
  const [json = null] = await views.shown(
    uid,
    [{ ...seen, id: row.id, documentId: documentId ?? '', locale, publishedAt: null }],
    { ...IN_FULL, ...source.form, locale, language: locale, status: at.status },
  );
  return json;
}

async function findTargets(
  strapi: Core.Strapi,
  source: PageSource,
  row: Row,
  stored: Row | null,
): Promise<Found> {
  const { uid, sees, targets: status, locale } = source;
  const types = typesOf(strapi);
  const wanted = targetsOf(uid, row, types);
  const held = stored === null ? null : targetsOf(uid, stored, types);
  const files = [...wanted.files].slice(0, MOST_TARGETS);
  const seenFiles = await sees?.files(files.filter((id) => held?.files.has(id) !== true));
  const own = files.filter((id) => held?.files.has(id) === true || seenFiles?.has(id) !== false);
  const fileRows = await readByIds(strapi, FILE, FILE_PLAN, own);

  const documents = new Map<string, ReadonlyMap<string, Row>>();
  for (const [target, ids] of wanted.documents) {
    const asked = [...ids].slice(0, MOST_TARGETS);
    const seen = await sees?.documents(target, asked);
    const rows = await service(strapi, 'delivery.views').rows(
      target,
      'card',
      asked.filter((id) => seen?.has(id) !== false),
      { locale, status },
    );
    documents.set(target, new Map(rows.map((each) => [String(each['documentId']), each])));
  }
  return { files: new Map(fileRows.map((file) => [file.id, file])), documents };
}
