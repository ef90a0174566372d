import type { Core, UID } from '@strapi/strapi';

interface Params {
  where?: unknown;
  _q?: unknown;
  filters?: unknown;
  data?: unknown;
}

/** As much of a database lifecycle event as the guards look at. */
export interface LifecycleEvent {
  model: { uid: string };
  params: Params;
}

/** The rows that a write speaks of, found by the very conditions that the write itself uses. */
export async function matched<Row>(
  strapi: Core.Strapi,
  uid: string,
  { where, _q, filters }: Params,
  select: (keyof Row & string)[],
): Promise<Row[]> {
  const conditions = Object.fromEntries(
    Object.entries({ where, _q, filters }).filter(([, value]) => value !== undefined),
  );
  const rows: unknown = await strapi.db
    .queryBuilder(uid as UID.ContentType)
    .init({ ...conditions, select })
    .execute();
  return rows as Row[];
}

/** Only their ids. */
export async function matchedIds(
  strapi: Core.Strapi,
  uid: string,
  params: Params,
): Promise<number[]> {
  const rows = await matched<{ id: number }>(strapi, uid, params, ['id']);
  return rows.map(({ id }) => id);
}
