import { service } from '../../../../../kernel/services';
import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../domain/types';
import { organisationOf, ownerFieldOf, ownFilter } from '../repositories/organisations';
import { refusal } from '../refuse';
import { currentRequest, type CurrentRequest } from '../request';
import { isJudged } from '../permits';

const NO_DRAFTS = {
  sv: 'Utkast läses bara med rätt att ändra den här innehållstypen.',
  en: 'Drafts are read only with the right to update this content type.',
};

/** What a client of the content API can say to look behind what is published. */
const PROBES = ['publicationFilter', 'hasPublishedVersion'];

/**
 * Guards what a client of the content API reads: drafts need the right to update that type, and a
 * signed-in arranger sees only the drafts of the own organisation. Returns the parameters to go on with.
 */
export async function guardRead(
  strapi: Core.Strapi,
  uid: string,
  params: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const request = currentRequest(strapi);
  if (request?.contentApi !== true || isJudged() || !asksForDrafts(request, params)) return params;
  await requireUpdateRight(strapi, request, uid);

  const actor = service(strapi, 'editorial-review.actors').current(uid);
  return actor.kind === 'arranger' ? ownDraftsOnly(strapi, actor, uid, params) : params;
}

/** Strapi takes every status but `published` for `draft`, also a misspelt one or a list. */
function asksForDrafts(request: CurrentRequest, params: Record<string, unknown>): boolean {
  const probes = PROBES.some(
    (name) => params[name] !== undefined || request.query[name] !== undefined,
  );
  if (probes) return true;
  if (params['status'] === 'published') return false;
  if (request.graphql) return params['status'] !== undefined;
  return request.query['status'] !== undefined && request.query['status'] !== 'published';
}

async function requireUpdateRight(
  strapi: Core.Strapi,
  request: CurrentRequest,
  uid: string,
): Promise<void> {
  const auth = request.state.auth as Parameters<typeof strapi.auth.verify>[0] | undefined;
  try {
    await strapi.auth.verify(auth as never, { scope: [`${uid}.update`] });
  } catch {
    // Whatever verify refuses with, the answer is the same: no such right.
    throw refusal(strapi, 'missing_permission', { uid, right: 'update' }, NO_DRAFTS);
  }
}

async function ownDraftsOnly(
  strapi: Core.Strapi,
  actor: Actor,
  uid: string,
  params: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const organisation = await organisationOf(strapi, actor);
  if (organisation === null || ownerFieldOf(uid) === null) {
    throw refusal(strapi, 'missing_permission', { uid }, NO_DRAFTS);
  }
  const asked = params['filters'];
  const own = ownFilter(uid, organisation);
  return { ...params, filters: asked === undefined ? own : { $and: [asked, own] } };
}

interface Linked {
  webcastLinks?: { documentId: string }[];
}

/**
 * A session may link to another organisation's webcast link, whose draft is none of this
 * arranger's business: it is taken out of what was populated.
 */
export async function withoutOthersDrafts<T>(
  strapi: Core.Strapi,
  uid: string,
  params: Record<string, unknown>,
  result: T,
): Promise<T> {
  const request = currentRequest(strapi);
  if (request?.contentApi !== true || isJudged() || !asksForDrafts(request, params)) return result;
  const actor = service(strapi, 'editorial-review.actors').current(uid);
  if (actor.kind !== 'arranger') return result;

  const rows = ([result].flat() as (Linked | null)[]).filter((row) => row?.webcastLinks?.length);
  if (rows.length === 0) return result;
  const organisation = await organisationOf(strapi, actor);
  const own = await strapi.db.query('api::webcast-link.webcast-link').findMany({
    where: {
      documentId: {
        $in: rows.flatMap((row) => (row?.webcastLinks ?? []).map((l) => l.documentId)),
      },
      arranger: { documentId: organisation },
    },
    select: ['documentId'],
  });
  const mine = new Set((own as { documentId: string }[]).map((link) => link.documentId));
  for (const row of rows) {
    if (row?.webcastLinks === undefined) continue;
    row.webcastLinks = row.webcastLinks.filter((link) => mine.has(link.documentId));
  }
  return result;
}
