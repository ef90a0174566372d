import type { Core } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';
import type { Row } from './locales';
import { matched, type LifecycleEvent } from './matched';
import { refusal } from '../refuse';
import { hasPermit } from '../permits';

const COLUMNS: (keyof Row)[] = ['id', 'documentId', 'locale', 'publishedAt'];

/**
 * The second layer: whoever goes past the document service meets it here. No published row of a
 * governed type is made, changed or removed without a permit for that very page and language.
 */
export function guardRows(strapi: Core.Strapi): void {
  const written = async ({ model, params }: LifecycleEvent): Promise<void> => {
    const rows = await matched<Row>(strapi, model.uid, params, COLUMNS);
    for (const row of rows) if (row.publishedAt !== null) mustBePermitted(strapi, model.uid, row);
    if (!publishes(params.data)) return;
    for (const row of rows) mustBePermitted(strapi, model.uid, row);
  };
  const made = ({ model, params }: LifecycleEvent): void => {
    for (const data of [params.data].flat()) {
      if (isBornLive(data)) mustBePermitted(strapi, model.uid, data as Row);
    }
  };
  strapi.db.lifecycles.subscribe({
    models: governedUids(strapi),
    beforeCreate: made,
    beforeCreateMany: made,
    beforeUpdate: written,
    beforeUpdateMany: written,
    beforeDelete: written,
    beforeDeleteMany: written,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}

const publishes = (data: unknown): boolean => {
  const at = (data as { publishedAt?: unknown } | null)?.publishedAt;
  return at !== undefined && at !== null;
};

/** A new row is a draft only when it says so: without `publishedAt` Strapi fills in the present. */
const isBornLive = (data: unknown): boolean =>
  (data as { publishedAt?: unknown } | null)?.publishedAt !== null;

function mustBePermitted(strapi: Core.Strapi, uid: string, row: Partial<Row>): void {
  const key = { uid, documentId: row.documentId ?? '', locale: row.locale ?? '-' };
  if (!hasPermit(key)) throw refusal(strapi, 'review_required', { page: key });
}
