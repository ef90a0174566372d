import type { Core } from '@strapi/strapi';
import { useFirst } from '../../../../../kernel/strapi-patches/first-middleware';
import type { Call } from '../../../../../kernel/document-call';
import { defaultLocale } from '../../../../../kernel/locales';
import type { ReviewKey } from '../../../domain/types';
import { isJudged } from '../permits';
import { reviewRows } from '../repositories/reviews';
import { currentRequest } from '../request';

/** The header that a save in the content manager says what it has seen in, and is answered with. */
export const LOCK_VERSION = 'X-Lock-Version';

/** On the state of a request: the lock versions that its writes led to, by document. */
const WRITTEN = Symbol('editorial-review.written');

interface State {
  [WRITTEN]?: Map<string, number>;
}

const stateOf = (strapi: Core.Strapi): State | undefined =>
  (strapi.requestContext.get() as { state?: State } | undefined)?.state;

/** A draft was written (or read) in this request: its answer says the review's lock version. */
export function tellLockVersion(
  strapi: Core.Strapi,
  { documentId }: ReviewKey,
  version: number,
): void {
  const state = stateOf(strapi);
  if (state === undefined) return;
  state[WRITTEN] = (state[WRITTEN] ?? new Map<string, number>()).set(documentId, version);
}

/**
 * A form of the content manager that opens a page is told which version it shows. Asked for before the page is
 * read: were it saved in between, the form would believe an older one, and be told at its save. What this request
 * has written itself is said already.
 */
export async function tellVersionRead(strapi: Core.Strapi, { uid, params }: Call): Promise<void> {
  const { documentId } = params;
  if (currentRequest(strapi)?.managed !== uid || typeof documentId !== 'string') return;
  if (isJudged() || stateOf(strapi)?.[WRITTEN]?.has(documentId) === true) return;
  const locale = typeof params['locale'] === 'string' ? params['locale'] : null;
  const key = { uid, documentId, locale: locale ?? (await defaultLocale(strapi)) };
  tellLockVersion(strapi, key, (await reviewRows(strapi).find(key))?.lockVersion ?? 0);
}

interface Envelope {
  data: { documentId?: unknown };
  meta?: object;
}

/**
 * Answers of REST and of the content manager to a write carry `meta.lockVersion`, and the header of the same
 * meaning, so that the next write can say what it has seen; so do those of the content manager that open a page. The version is that of the page's language that was written.
 */
export function answerLockVersions(strapi: Core.Strapi): void {
  useFirst(strapi, async (ctx, next) => {
    await next();
    const written = (ctx.state as State)[WRITTEN];
    const body: unknown = ctx.body;
    if (written === undefined || !isEnvelope(body)) return;
    const lockVersion = written.get(String(body.data.documentId));
    if (lockVersion === undefined) return;
    const { status } = ctx;
    ctx.set(LOCK_VERSION, String(lockVersion));
    ctx.body = { ...body, meta: { ...body.meta, lockVersion } };
    ctx.status = status;
  });
}

const isEnvelope = (body: unknown): body is Envelope =>
  typeof (body as { data?: unknown } | null)?.data === 'object' &&
  (body as { data: unknown }).data !== null;
