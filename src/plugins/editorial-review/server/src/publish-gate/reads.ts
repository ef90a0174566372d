import { NO_DRAFTS } from '../../../../../kernel/words';
import { isGoverned } from '../../../../../kernel/content-types';
import { service } from '../../../../../kernel/services';
import type { Core, UID } from '@strapi/strapi';
import type { Actor } from '../../../domain/types';
import {
  organisationOf,
  ownedAmong,
  ownedTargets,
  ownerFieldOf,
  ownFilter,
  type Shown,
} from '../repositories/organisations';
import { refusal } from '../refuse';
import { currentRequest, type CurrentRequest } from '../request';
import { isJudged } from '../permits';

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
  if (organisation === null || ownerFieldOf(strapi, uid) === null) {
    throw refusal(strapi, 'missing_permission', { uid }, NO_DRAFTS);
  }
  const asked = params['filters'];
  mustNotProbe(strapi, uid, asked, params['sort']);
  const own = ownFilter(strapi, uid, organisation);
  return { ...params, filters: asked === undefined ? own : { $and: [asked, own] } };
}

/**
 * A condition on a linked page, or an order by it, tells letter by letter what its draft says; so does
 * one through other languages. Of one's own organisation's pages one asks for them themselves.
 */
function mustNotProbe(strapi: Core.Strapi, uid: string, filters: unknown, sort: unknown): void {
  const { attributes } = strapi.getModel(uid as UID.ContentType) as unknown as {
    attributes: Record<string, { type: string; target?: string }>;
  };
  const hidden = (name: string): boolean => {
    const { type, target } = attributes[name] ?? {};
    return type === 'relation' && target !== undefined && isGoverned(strapi, target);
  };
  const found = namesIn(filters).find(hidden) ?? orderedBy(sort).find(hidden);
  if (found === undefined) return;
  throw refusal(
    strapi,
    'invalid_input',
    { field: found, source: 'query', param: found },
    NO_PROBES,
  );
}

const NO_PROBES = {
  sv: 'Utkast kan inte filtreras eller sorteras på sidor som de länkar till.',
  en: 'Drafts can’t be filtered or sorted by pages that they link to.',
};

function namesIn(filters: unknown): string[] {
  if (Array.isArray(filters)) return filters.flatMap(namesIn);
  if (typeof filters !== 'object' || filters === null) return [];
  return Object.entries(filters).flatMap(([name, own]) =>
    name.startsWith('$') ? namesIn(own) : [name],
  );
}

function orderedBy(sort: unknown): string[] {
  if (Array.isArray(sort)) return sort.flatMap(orderedBy);
  if (typeof sort === 'string')
    return sort.split(',').map((own) => own.trim().split(/[.:]/)[0] ?? '');
  return typeof sort === 'object' && sort !== null ? Object.keys(sort) : [];
}

type Link = Shown;

type Row = Record<string, Link[] | Link | null | undefined>;

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

  const rows = ([result].flat() as unknown[]).filter(
    (row): row is Row => typeof row === 'object' && row !== null,
  );
  const languages = { field: 'localizations', target: uid as UID.ContentType };
  for (const { field, target } of [...ownedTargets(strapi, uid), languages]) {
    await keepOwn(strapi, actor, { rows, field, target });
  }
  return result;
}

interface Populated {
  rows: Row[];
  field: string;
  target: UID.ContentType;
}

async function keepOwn(
  strapi: Core.Strapi,
  actor: Actor,
  { rows, field, target }: Populated,
): Promise<void> {
  const documentIds = rows.flatMap((row) => linksOf(row[field])).map((link) => link.documentId);
  if (documentIds.length === 0) return;
  const mine = await ownedAmong(strapi, actor, target, documentIds);
  for (const row of rows) {
    const links = row[field];
    if (Array.isArray(links)) row[field] = links.filter(mine);
    else if (links && !mine(links)) row[field] = null;
  }
}

const linksOf = (value: Row[string]): Link[] =>
  Array.isArray(value) ? value : value ? [value] : [];
