import { usageRows, type UsageRow } from '../repositories/usage';
import type { Core } from '@strapi/strapi';
import { supportingUids } from '../../../../../kernel/content-types';
import { wrapUploads } from '../../../../../kernel/strapi-patches/uploads';
import { matched, type LifecycleEvent } from './matched';
import { refusal } from '../refuse';
import { FILE } from '../repositories/uses';

interface Entry {
  id: number;
  documentId: string;
}

interface FileRow {
  id: number;
  hash: string;
  url: string;
  sha256: string | null;
}

const IN_USE = {
  sv: 'Används på sidor som är publicerade eller väntar på att publiceras:',
  en: 'In use on pages that are live or waiting to go live:',
};

/**
 * What a live or pending revision uses is not changed or removed under its feet: entries without
 * draft and publish, and the bytes of files.
 */
export function guardTargets(strapi: Core.Strapi): void {
  const removed = async ({ model, params }: LifecycleEvent): Promise<void> => {
    const rows = await matched<Entry>(strapi, model.uid, params, ['id', 'documentId']);
    for (const { documentId } of rows) await mustBeUnused(strapi, model.uid, documentId);
  };
  const fileRemoved = async ({ params }: LifecycleEvent): Promise<void> => {
    const rows = await matched<FileRow>(strapi, FILE, params, ['id']);
    for (const { id } of rows) await mustBeUnused(strapi, FILE, String(id));
  };
  const fileChanged = async ({ params }: LifecycleEvent): Promise<void> => {
    const data = (params.data ?? {}) as Partial<FileRow>;
    const rows = await matched<FileRow>(strapi, FILE, params, ['id', 'hash', 'url', 'sha256']);
    for (const row of rows) {
      if (changesBytes(row, data)) await mustBeUnused(strapi, FILE, String(row.id));
    }
  };
  type Subscriber = Parameters<typeof strapi.db.lifecycles.subscribe>[0];
  strapi.db.lifecycles.subscribe({
    models: supportingUids(strapi),
    beforeDelete: removed,
    beforeDeleteMany: removed,
  } as Subscriber);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeUpdate: fileChanged,
    beforeUpdateMany: fileChanged,
    beforeDelete: fileRemoved,
    beforeDeleteMany: fileRemoved,
  } as Subscriber);
}

/** The upload service writes the bytes before the row: it is asked first. */
export function guardUploads(strapi: Core.Strapi): void {
  wrapUploads(strapi, {
    replace: (replace) => async (id, what, options) => {
      await mustBeUnused(strapi, FILE, String(id));
      return replace(id, what, options);
    },
    remove: (remove) => async (file) => {
      await mustBeUnused(strapi, FILE, String(file.id));
      return remove(file);
    },
  });
}

/** A digest that was missing may be filled in; one that is there stands for the bytes. */
function changesBytes(row: FileRow, data: Partial<FileRow>): boolean {
  const changed = (name: 'hash' | 'url' | 'sha256') =>
    data[name] !== undefined && row[name] !== null && data[name] !== row[name];
  return changed('hash') || changed('url') || changed('sha256');
}

async function mustBeUnused(strapi: Core.Strapi, type: string, id: string): Promise<void> {
  const uses = await usageRows(strapi).of({ type, id });
  if (uses.length === 0) return;
  const pages = await named(strapi, uses);
  const titles = [...new Set(pages.map(({ title }) => `”${title}”`))].join(', ');
  throw refusal(
    strapi,
    'illegal_transition',
    { action: 'replace', pages },
    { sv: `${IN_USE.sv} ${titles}.`, en: `${IN_USE.en} ${titles}.` },
  );
}

async function named(
  strapi: Core.Strapi,
  uses: UsageRow[],
): Promise<{ contentType: string; documentId: string; locale: string; title: string }[]> {
  return Promise.all(
    uses.map(async ({ contentType, pageId, pageLocale }) => {
      const review = (await strapi.db.query('plugin::editorial-review.review').findOne({
        where: { contentType, pageId, pageLocale },
        select: ['title'],
      })) as { title: string | null } | null;
      return {
        contentType,
        documentId: pageId,
        locale: pageLocale,
        title: review?.title ?? pageId,
      };
    }),
  );
}
