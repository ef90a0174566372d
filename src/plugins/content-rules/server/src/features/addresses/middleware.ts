import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../../../../../kernel/content-types';
import {
  dataOf,
  setData,
  type Call,
  type Handler,
  type Next,
} from '../../../../../../kernel/document-call';
import { service } from '../../../../../../kernel/services';
import { isSlugged, localeKey, readRows } from './rows/pages';
import { redirectUid } from './rows/redirects';
import type { Redirects } from './redirects';
import type { Slugs } from './slugs';

const slugsOf = (strapi: Core.Strapi): Slugs => service(strapi, 'content-rules.slugs');

const redirectsOf = (strapi: Core.Strapi): Redirects => service(strapi, 'content-rules.redirects');

function change(call: Call, data: Record<string, unknown>): void {
  setData(call, { ...dataOf(call), ...data });
}

const save: Handler = async (strapi, call, next) => {
  const { uid, params } = call;
  const locale = await localeKey(strapi, uid, params['locale']);
  const known = call.action === 'update' ? String(params['documentId']) : null;
  const chosen = await slugsOf(strapi).choose(uid, locale, known, dataOf(call));
  if (chosen !== undefined) change(call, { slug: chosen.slug });

  const saved = (await next()) as { documentId: string; slug?: unknown } | null;
  if (saved === null) return saved;
  const key = { uid, documentId: saved.documentId, locale };
  const slug = await slugsOf(strapi).settle(key, chosen?.derived === true);
  return 'slug' in saved ? Object.assign(saved, { slug }) : saved;
};

const clone: Handler = async (strapi, call, next) => {
  const source = String(call.params['documentId']);
  const typed = await slugsOf(strapi).typedForCopy(call.uid, source, dataOf(call)['slug']);
  change(call, { slug: null });
  const copy = (await next()) as { documentId: string } | null;
  if (copy !== null) await slugsOf(strapi).nameCopy(call.uid, copy.documentId, typed);
  return copy;
};

const discardDraft: Handler = async (strapi, { uid, params }, next) => {
  const discarded = await next();
  const documentId = String(params['documentId']);
  for (const row of await readRows(strapi, uid, [documentId], 'draft')) {
    const locale = await localeKey(strapi, uid, row.locale);
    await slugsOf(strapi).settle({ uid, documentId, locale }, false);
  }
  return discarded;
};

const publish: Handler = async (strapi, { uid, params }, next) => {
  const published = await next();
  if (!isGoverned(strapi, uid)) return published;
  const documentId = String(params['documentId']);
  for (const row of await readRows(strapi, uid, [documentId], 'published')) {
    const locale = await localeKey(strapi, uid, row.locale);
    if (row.slug) await slugsOf(strapi).goLive({ uid, documentId, locale }, row.slug);
  }
  return published;
};

const remove: Handler = async (strapi, { uid, params }, next) => {
  const removed = await next();
  await slugsOf(strapi).forget(uid, String(params['documentId']));
  return removed;
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  create: save,
  update: save,
  clone,
  discardDraft,
  publish,
  delete: remove,
};

const saveRedirect: Handler = async (strapi, call, next) => {
  const known = call.action === 'update' ? String(call.params['documentId']) : null;
  change(call, await redirectsOf(strapi).checked(known, dataOf(call)));
  const saved = (await next()) as { documentId: string } | null;
  if (saved !== null) await redirectsOf(strapi).collapse(saved.documentId);
  return saved;
};

/** Keeps slugs, their table and the redirects in step with every write, in its transaction. */
export function addresses(strapi: Core.Strapi) {
  return async (call: Call, next: Next): Promise<unknown> => {
    const handler = handlerOf(strapi, call);
    if (handler === undefined) return next();
    return strapi.db.transaction(() => handler(strapi, call, next));
  };
}

function handlerOf(strapi: Core.Strapi, { uid, action }: Call): Handler | undefined {
  if (uid === redirectUid(strapi)) {
    return action === 'create' || action === 'update' ? saveRedirect : undefined;
  }
  return isSlugged(strapi, uid) ? HANDLERS[action] : undefined;
}
