import type { Core } from '@strapi/strapi';
import { inSchema, isSqlite } from '../../../../../kernel/tables';
import type { People, Waiting } from '../../../domain/turns';
import type { ActorRef } from '../../../domain/types';

const TABLE = 'editorial_reviews';

/** The column of a list of people, and where in an item the person stands. */
const COLUMNS: Readonly<Record<People, { column: string; within: string[] }>> = {
  contributors: { column: 'contributors', within: [] },
  unreviewedActors: { column: 'unreviewed_actors', within: [] },
  approvals: { column: 'approvals', within: ['actor'] },
};

/** A query for the ids of the reviews that wait for somebody in one of these ways. */
export function waitingIds(
  strapi: Core.Strapi,
  ways: readonly Waiting[],
  { kind, id }: ActorRef,
): unknown {
  const db = strapi.db.connection;
  const rows = inSchema(strapi, db, TABLE).select('id');
  // No way at all is no condition at all: then nothing waits.
  if (ways.length === 0) return rows.whereRaw('1 = 0');
  return rows.where((any) => {
    for (const { statuses, live, among, without } of ways)
      void any.orWhere((one) => {
        void one.whereIn('status', [...statuses]).whereIn('live', [...live]);
        if (among !== undefined) void one.whereRaw(...standing(among));
        for (const list of without) void one.whereRaw(...standing(list, 'not '));
      });
  });

  /** The person stands in the list (or does not), as each database reads JSON. */
  function standing(list: People, not = ''): [sql: string, bindings: string[]] {
    const { column, within } = COLUMNS[list];
    if (isSqlite(strapi)) {
      const path = ['$', ...within].join('.');
      return [
        `${not}exists (select 1 from json_each(??) as p where json_extract(p.value, ?) = ? and json_extract(p.value, ?) = ?)`,
        [column, `${path}.kind`, kind, `${path}.id`, id],
      ];
    }
    const item = within.reduceRight<object>((value, name) => ({ [name]: value }), { kind, id });
    return [`${not}coalesce(??::jsonb @> ?::jsonb, false)`, [column, JSON.stringify([item])]];
  }
}
