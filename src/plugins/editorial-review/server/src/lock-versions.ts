import type { Core } from '@strapi/strapi';
import { useFirst } from '../../../../kernel/strapi-patches/first-middleware';
import type { ReviewKey } from '../../domain/types';
import { refusal } from './refuse';
import { currentRequest } from './request';

/** The header that a save in the content manager says what it has seen in, and is answered with. */
const LOCK_VERSION = 'X-Lock-Version';

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
  { documentId }: Pick<ReviewKey, 'documentId'>,
  version: number,
): void {
  const state = stateOf(strapi);
  if (state === undefined) return;
  state[WRITTEN] = (state[WRITTEN] ?? new Map<string, number>()).set(documentId, version);
}

/** Has this request said already which version it led to? What it has read before is older. */
export const isVersionTold = (strapi: Core.Strapi, documentId: string): boolean =>
  stateOf(strapi)?.[WRITTEN]?.has(documentId) === true;

/**
 * The version that a form of the content manager says it has seen of a page of this type; null where it says none.
 */
export function versionOfForm(strapi: Core.Strapi, uid: string): number | null {
  const request = currentRequest(strapi);
  if (request?.managed !== uid) return null;
  const value = request.header('x-lock-version');
  if (value === undefined) return null;
  if (!/^(0|[1-9]\d{0,9})$/.test(value)) {
    throw refusal(strapi, 'invalid_input', { field: LOCK_VERSION });
  }
  return Number(value);
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
