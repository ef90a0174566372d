import type { Core } from '@strapi/strapi';
import type { Call, Handler, Next } from '../../../../../kernel/document-call';
import { discardDraft } from './discards';
import { publish, remove, unpublish } from './live-actions';
import { isGoverned } from '../../../../../kernel/content-types';
import { tellVersionRead } from './version-read';
import { guardRead, withoutOthersDrafts } from './reads';
import { clone, create, update } from './saves';

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

const WRITES: Readonly<Record<string, Handler>> = {
  create,
  update,
  clone,
  discardDraft,
  publish,
  unpublish,
  delete: remove,
};

/**
 * The first layer: decides about every call of the document service. Everything of one write (the
 * lock, the content, the records) is one transaction, opened before anything is awaited: in a bulk
 * action the outer one may be rolled back while the others still run.
 */
export function documentGate(strapi: Core.Strapi) {
  return async (call: Call, next: Next): Promise<unknown> => {
    if (READS.has(call.action)) {
      if (!call.uid.startsWith('api::')) return next();
      if (call.action === 'findOne' && isGoverned(strapi, call.uid))
        await tellVersionRead(strapi, call);
      call.params = await guardRead(strapi, call.uid, call.params);
      return withoutOthersDrafts(strapi, call.uid, call.params, await next());
    }
    const handler = WRITES[call.action];
    if (handler === undefined || !isGoverned(strapi, call.uid)) return next();
    return strapi.db.transaction(() => handler(strapi, call, next));
  };
}
