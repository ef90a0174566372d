import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { definitionOf, isLocalized } from '../../../../../../kernel/content-types';
import type { Call } from '../../../../../../kernel/document-call';
import { service } from '../../../../../../kernel/services';
import { cleanTexts } from '../../../../../../kernel/text';
import { guard } from '../../../../domain/guard';
import { NO_KEYS, withKeys } from '../../../../domain/keys';
import { isObject, type Data } from '../../../../domain/model';
import { tidy } from '../../../../domain/tidy';
import { modelOf } from '../../models';
import { unfit, wrongContent } from '../../refuse';
import { readKeys } from './component-keys';
import { withFirstContent } from './first-content';
import { asClientError } from './unfit-query';

const SAVES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/**
 * Stands around every save of a page or a register: before it, what cannot be stored is refused and
 * components get their keys; after it, what was written is read back, and what is wrong rolls it back.
 */
export function contentMiddleware(strapi: Core.Strapi) {
  return async (call: Call, next: () => Promise<unknown>): Promise<unknown> => {
    if (definitionOf(strapi, call.uid) === undefined) return next();
    if (!SAVES.has(call.action)) return answered(strapi, next);
    const params = await prepared(strapi, call);
    return strapi.db.transaction(async () => {
      call.params = params;
      const saved = await next();
      await judge(strapi, call.uid, saved);
      return saved;
    });
  };
}

/** A query that no database can answer is the client's mistake, not the server's. */
async function answered(strapi: Core.Strapi, next: () => Promise<unknown>): Promise<unknown> {
  try {
    return await next();
  } catch (error) {
    throw asClientError(strapi, error);
  }
}

async function prepared(strapi: Core.Strapi, call: Call): Promise<Record<string, unknown>> {
  const given = cleanTexts(call.params['data']);
  if (given === undefined && call.action === 'clone') return call.params;
  if (!isObject(given))
    throw unfit(strapi, [
      {
        field: 'data',
        path: ['data'],
        message: { sv: 'Här ska det stå ett objekt.', en: 'This must be an object.' },
      },
    ]);
  const sent = call.action === 'update' ? given : withoutIds(strapi, given);
  const models = modelOf(strapi);
  const model = models(call.uid);
  const problems = guard(model, sent, models);
  if (problems.length > 0) throw unfit(strapi, problems);
  const filled = call.action === 'create' ? await withFirstContent(strapi, call, sent) : sent;
  const known = await knownKeys(strapi, call, filled);
  const mended = tidy(filled, definitionOf(strapi, call.uid)?.rules?.mended);
  const data = withKeys(model, mended, models, known, newKey);
  return { ...call.params, data };
}

/**
 * A new entry gets its ids here: a row id that a client names would collide with the next one's, and a
 * document id of theirs may be one that no address can name. Scripts may say which document it is.
 */
function withoutIds(strapi: Core.Strapi, data: Data): Data {
  const isClients = strapi.requestContext.get() !== undefined;
  const ours = isClients ? ['id', 'documentId'] : ['id'];
  return Object.fromEntries(Object.entries(data).filter(([name]) => !ours.includes(name)));
}

/** Short enough to be read aloud, random enough never to meet its like on one page. */
const newKey = (): string => randomBytes(6).toString('base64url');

async function knownKeys(strapi: Core.Strapi, call: Call, data: Data) {
  const { documentId } = call.params;
  if (call.action !== 'update' || typeof documentId !== 'string' || !holdsParts(strapi, call, data))
    return NO_KEYS;
  return readKeys(strapi, call.uid, documentId, await localeOf(strapi, call));
}

const holdsParts = (strapi: Core.Strapi, call: Call, data: Data): boolean =>
  Object.entries(modelOf(strapi)(call.uid)).some(
    ([name, { type }]) =>
      (type === 'component' || type === 'dynamiczone') && (data[name] ?? null) !== null,
  );

async function localeOf(strapi: Core.Strapi, call: Call): Promise<string | null> {
  if (!isLocalized(strapi, call.uid)) return null;
  const { locale } = call.params;
  if (typeof locale === 'string') return locale;
  return service(strapi, 'i18n.locales').getDefaultLocale();
}

interface Saved {
  documentId: string;
  locale?: string | null;
}

async function judge(strapi: Core.Strapi, uid: string, saved: unknown): Promise<void> {
  if (!isObject(saved)) return;
  const rows = Array.isArray(saved['entries']) ? (saved['entries'] as Saved[]) : [saved];
  const snapshots = service(strapi, 'content-rules.snapshots');
  const checks = service(strapi, 'content-rules.checks');
  for (const { documentId, locale } of rows as Saved[]) {
    const snapshot = await snapshots.read(uid, documentId, locale ?? '-', 'draft');
    if (snapshot === null) continue;
    const found = checks.wrong(uid, snapshot);
    if (found.length > 0) throw wrongContent(strapi, snapshot, found);
  }
}
