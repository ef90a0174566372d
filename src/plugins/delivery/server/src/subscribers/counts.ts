import type { Core } from '@strapi/strapi';
import { VIEW_UIDS } from '../../../domain/views';
import type { Counts } from '../services/counts';

const WRITES = [
  'afterCreate',
  'afterCreateMany',
  'afterUpdate',
  'afterUpdateMany',
  'afterDelete',
  'afterDeleteMany',
] as const;

/** Totals are forgotten at each write, and once more when it is committed. */
export function forgetCounts(strapi: Core.Strapi): void {
  const onWrite = async ({ model }: { model: { uid: string } }): Promise<void> => {
    const counts = strapi.plugin('delivery').service('counts') as Counts;
    counts.forget(model.uid);
    if (strapi.db.inTransaction())
      await strapi.db.transaction(({ onCommit }) => {
        onCommit(() => counts.forget(model.uid));
      });
  };
  const hooks = Object.fromEntries(WRITES.map((action) => [action, onWrite]));
  strapi.db.lifecycles.subscribe({ models: [...VIEW_UIDS], ...hooks } as never);
}
