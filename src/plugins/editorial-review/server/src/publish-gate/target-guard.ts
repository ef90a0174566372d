import type { Core } from '@strapi/strapi';
import { supportingUids } from '../../../../../kernel/content-types';
import { mustBeUnused } from './in-use';
import { matched, type LifecycleEvent } from './matched';

interface Entry {
  documentId: string;
}

/** An entry without draft and publish that a live or pending revision uses is not removed under its feet. */
export function guardTargets(strapi: Core.Strapi): void {
  const removed = async ({ model, params }: LifecycleEvent): Promise<void> => {
    const rows = await matched<Entry>(strapi, model.uid, params, ['documentId']);
    for (const { documentId } of rows) await mustBeUnused(strapi, model.uid, documentId);
  };
  strapi.db.lifecycles.subscribe({
    models: supportingUids(strapi),
    beforeDelete: removed,
    beforeDeleteMany: removed,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}
