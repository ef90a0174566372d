import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { languageOf, type Words } from '../language';
import { codeOf, refusalError, statusOf, type Refusal } from '../refusals';
import { service } from '../services';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

/** What became of one page of a bulk action. Only `done` says that something has changed. */
export interface BulkResult {
  documentId: string;
  title: string | null;
  outcome: 'done' | 'refused' | 'failed' | 'not tried';
  /** Why not; of a fault that nobody foresaw only that there was one. */
  error?: { code: string | null; message: string };
}

type Act = (documentId: string) => Promise<number>;
type Controller = Record<(typeof ACTIONS)[number], (ctx: Context) => Promise<unknown>>;

const ACTIONS = ['bulkPublish', 'bulkUnpublish', 'bulkDelete'] as const;

const managerOf = (strapi: Core.Strapi) => service(strapi, 'content-manager.document-manager');
const controllerOf = (strapi: Core.Strapi) =>
  strapi.controller('plugin::content-manager.collection-types' as never) as unknown as Controller;

export const bulkActions: Patch = {
  id: 'bulk-actions',
  reason:
    'Strapi deletes, publishes and unpublishes several pages side by side in one transaction: two bulks wait for each other, and one page that may not go takes all others with it without a word of which.',
  since: '5.54.0',
  holds(strapi) {
    const manager = managerOf(strapi);
    const controller = controllerOf(strapi);
    const says = ['strapi.db.transaction', 'Promise.all(documentIds.map('];
    return firstFault(
      methodFault('document-manager', manager, 'publishMany', { arity: 3, says }),
      methodFault('document-manager', manager, 'deleteMany', { arity: 2, says }),
      methodFault('document-manager', manager, 'unpublishMany', { arity: 2, says }),
      ...ACTIONS.map((name) =>
        methodFault('collection-types', controller, name, { arity: 1, says: ['ctx.body = {'] }),
      ),
    );
  },
};

/**
 * One page after the other, each in a transaction of its own, with a result for each: in the answer's `results`
 * where all went well, else in `details.results` of an error that counts what was done.
 */
export function takeBulksInTurn(strapi: Core.Strapi): void {
  make(strapi, bulkActions, () => {
    const manager = managerOf(strapi);
    wrapMethod(
      manager,
      'publishMany',
      (original) => (uid, documentIds, locale) =>
        inTurn(strapi, uid, documentIds, (id) => original(uid, [id], locale)),
    );
    for (const many of ['deleteMany', 'unpublishMany'] as const)
      wrapMethod(manager, many, (original) => async (documentIds, uid, options) => ({
        count: await inTurn(strapi, uid, documentIds, async (id) => {
          const { count } = await original([id], uid, options);
          return count;
        }),
      }));
    for (const name of ACTIONS) wrapMethod(controllerOf(strapi), name, withResults);
  });
}

const RESULTS = Symbol('results of a bulk action');
type State = Record<typeof RESULTS, BulkResult[] | undefined>;

const withResults = (original: Controller['bulkDelete']) => async (ctx: Context) => {
  await original(ctx);
  const results = (ctx.state as State)[RESULTS];
  if (results !== undefined) ctx.body = { ...(ctx.body as object), results };
};

/** How many there were of each, summed; each page once. Throws where not all of them were done. */
async function inTurn(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  act: Act,
): Promise<number> {
  const pages = [...new Set(documentIds)].sort();
  const [only] = pages;
  if (only !== undefined && pages.length === 1) return act(only);

  const results: BulkResult[] = [];
  const errors: unknown[] = [];
  let sum = 0;
  for (const documentId of pages) {
    // What nobody foresaw (the database is away) would meet the others as well, the look for their titles too.
    if (errors.some(isFault)) {
      results.push({ documentId, title: null, outcome: 'not tried' });
      continue;
    }
    let title: string | null = null;
    try {
      const found = await titleOf(strapi, uid, documentId);
      if (found === undefined) throw refusalError(strapi, UNKNOWN);
      title = found;
      sum += await act(documentId);
      results.push({ documentId, title, outcome: 'done' });
    } catch (error) {
      errors.push(error);
      results.push({ documentId, title, ...why(strapi, error) });
    }
  }
  if (errors.length > 0) throw partlyDone(strapi, results, errors.find(isFault) ?? errors[0]);
  const context = strapi.requestContext.get();
  if (context !== undefined) (context.state as State)[RESULTS] = results;
  return sum;
}

const UNKNOWN: Refusal = {
  code: 'not_found',
  status: 404,
  words: { sv: 'Sidan finns inte.', en: 'The page does not exist.' },
};

const isFault = (error: unknown): boolean => statusOf(error) >= 500;

function why(strapi: Core.Strapi, error: unknown): Pick<BulkResult, 'outcome' | 'error'> {
  const code = codeOf(error);
  if (code !== null || !isFault(error))
    return {
      outcome: isFault(error) ? 'failed' : 'refused',
      error: { code, message: (error as Error).message },
    };
  strapi.log.error(error);
  return { outcome: 'failed', error: { code: null, message: FAULT[languageOf(strapi)] } };
}

const FAULT: Words = {
  sv: 'Något gick fel i systemet.',
  en: 'Something went wrong in the system.',
};

/** In the words and with the code of what stopped the first of them. */
function partlyDone(strapi: Core.Strapi, results: BulkResult[], first: unknown): Error {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  const left = results.filter(({ outcome }) => outcome !== 'done');
  const told = left
    .slice(0, MOST_TOLD)
    .map(({ title, documentId, error }) => `”${title ?? documentId}”: ${error?.message ?? '–'}`);
  const rest = left.length - told.length;
  return refusalError(strapi, {
    code: codeOf(first) ?? 'partly_done',
    status: statusOf(first),
    words: {
      sv: `${done} av ${results.length} är klara. Det här gick inte: ${told.join(' ')}${rest > 0 ? ` Och ${rest} till.` : ''}`,
      en: `${done} of ${results.length} are done. These could not be done: ${told.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`,
    },
    details: { done, results },
  });
}

/** A message is read in a notice on the screen; `results` has them all. */
const MOST_TOLD = 3;

/** What people call the page; null where its type has no such field, undefined: there is no such page. */
async function titleOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string | null | undefined> {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  const field = ['title', 'name', 'from'].find((name) => name in attributes);
  const row = (await strapi.db.query(uid as UID.ContentType).findOne({
    select: ['id', ...(field === undefined ? [] : [field])] as never,
    where: { documentId },
    orderBy: { id: 'asc' },
  })) as Record<string, string | null> | null;
  if (row === null) return undefined;
  return (field === undefined ? null : row[field]) ?? null;
}
