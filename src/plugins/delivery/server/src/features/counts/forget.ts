import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { viewUids } from '../../rows/views';

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
    const counts = service(strapi, 'delivery.counts');
    counts.forget(model.uid);
    if (strapi.db.inTransaction())
      await strapi.db.transaction(({ onCommit }) => {
        onCommit(() => counts.forget(model.uid));
      });
  };
  const hooks = Object.fromEntries(WRITES.map((action) => [action, onWrite]));
  strapi.db.lifecycles.subscribe({ models: viewUids(strapi), ...hooks } as never);
}
