import type { Core, UID } from '@strapi/strapi';
import { governedUids } from './governed';
import type { Row } from './locales';
import { refusal } from './refuse';
import { hasPermit } from './scope';

interface Params {
  where?: unknown;
  _q?: unknown;
  filters?: unknown;
  data?: unknown;
}

interface LifecycleEvent {
  model: { uid: string };
  params: Params;
}

/**
 * The second layer: whoever goes past the document service meets it here. No published row of a
 * governed type is made, changed or removed without a permit for that very page and language.
 */
export function guardRows(strapi: Core.Strapi): void {
  const written = async ({ model, params }: LifecycleEvent): Promise<void> => {
    const rows = await matched(strapi, model.uid, params);
    for (const row of rows) if (row.publishedAt !== null) mustBePermitted(strapi, model.uid, row);
    if (!publishes(params.data)) return;
    for (const row of rows) mustBePermitted(strapi, model.uid, row);
  };
  const made = ({ model, params }: LifecycleEvent): void => {
    for (const data of [params.data].flat()) {
      if (publishes(data)) mustBePermitted(strapi, model.uid, data as Row);
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

/** The rows that a write speaks of, found by the very conditions that the write itself uses. */
async function matched(strapi: Core.Strapi, uid: string, params: Params): Promise<Row[]> {
  const { where, _q, filters } = params;
  const conditions = Object.fromEntries(
    Object.entries({ where, _q, filters }).filter(([, value]) => value !== undefined),
  );
  const rows: unknown = await strapi.db
    .queryBuilder(uid as UID.ContentType)
    .init({ ...conditions, select: ['id', 'documentId', 'locale', 'publishedAt'] })
    .execute();
  return rows as Row[];
}

function mustBePermitted(strapi: Core.Strapi, uid: string, row: Partial<Row>): void {
  const key = { uid, documentId: row.documentId ?? '', locale: row.locale ?? '-' };
  if (!hasPermit(key)) throw refusal(strapi, 'review_required', { page: key });
}
