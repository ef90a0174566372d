import type { Core } from '@strapi/strapi';
import { supportingUids } from '../../../../../../kernel/content-types';
import type { Call, Next } from '../../../../../../kernel/document-call';
import { service } from '../../../../../../kernel/services';
import { changesOf, publicPart } from '../../../../domain/supporting/changes';
import type { Snapshot } from '../../../../domain/types';
import { now } from '../../clock';
import { payloadRows } from '../../repositories/payloads';
import { usageRows } from '../../repositories/usage';
import { transactionsOf } from '../../transactions';
import { privacyOf } from './privacy';
import { tellLockVersion } from '../../lock-versions';
import { mustMayChange } from './right';
import { lockEntry, mustHaveSeen, pageOfEntry, tellVersionOfEntry, versionOf } from './versions';

const ACTIONS: Readonly<Record<string, string>> = {
  create: 'createEntry',
  clone: 'createEntry',
  update: 'updateEntry',
  delete: 'deleteEntry',
};

/** How the content manager opens an entry, and a single type. */
const READS: ReadonlySet<string> = new Set(['findOne', 'findMany']);

/**
 * What supporting entries say is public at once, without a review. So each change of one is in the
 * trail with its words before and after, and what live pages show of one takes a right of its own;
 * both in the transaction of the write, which a refusal undoes.
 */
export const supportingEntries =
  (strapi: Core.Strapi) =>
  async (call: Call, next: Next): Promise<unknown> => {
    if (READS.has(call.action)) await tellVersionOfEntry(strapi, call);
    const event = ACTIONS[call.action];
    if (event === undefined || !supportingUids(strapi).some((uid) => uid === call.uid))
      return next();
    return transactionsOf(strapi).run([], () => write(strapi, call, event, next));
  };

async function write(
  strapi: Core.Strapi,
  { uid, action, params }: Call,
  event: string,
  next: Next,
): Promise<unknown> {
  const known = action === 'create' || action === 'clone' ? null : String(params['documentId']);
  if (known !== null) {
    await lockEntry(strapi, uid, known);
    if (action === 'update') await mustHaveSeen(strapi, uid, known);
  }
  const before = known === null ? null : await read(strapi, uid, known);
  const result = await next();
  const documentId = known ?? (result as { documentId?: string } | null)?.documentId;
  if (documentId === undefined) return result;
  const after = action === 'delete' ? null : await read(strapi, uid, documentId);
  const changes = changesOf(before, after);
  const version = await versionOf(strapi, uid, documentId);
  if (changes.fields.length === 0) {
    tellLockVersion(strapi, { documentId }, version);
    return result;
  }

  const privacy = privacyOf(strapi, uid);
  const { fields } = changesOf(publicPart(before, privacy), publicPart(after, privacy));
  const shown = await liveUses(strapi, uid, documentId);
  if (fields.length > 0) mustMayChange(strapi, uid, { fields, shown, isNew: before === null });
  const page = pageOfEntry(uid, documentId);
  transactionsOf(strapi).record({
    page,
    action: event,
    actor: service(strapi, 'editorial-review.actors').current(),
    at: now(),
    data: { fields: changes.fields, shown },
    payloads: [
      await payloadRows(strapi).add(page, 'entry_words', {
        before: before === null ? null : changes.before,
        after: after === null ? null : changes.after,
      }),
    ],
    topics: [],
  });
  // The event is numbered as the transaction ends.
  tellLockVersion(strapi, { documentId }, version + 1);
  return result;
}

const read = (strapi: Core.Strapi, uid: string, documentId: string): Promise<Snapshot | null> =>
  service(strapi, 'content-rules.snapshots').read(uid, documentId, '-', 'published');

/** On how many live pages readers meet the entry. */
async function liveUses(strapi: Core.Strapi, uid: string, documentId: string): Promise<number> {
  const uses = await usageRows(strapi).of({ type: uid, id: documentId });
  const live = uses.filter(({ slot }) => slot === 'live');
  return new Set(live.map((use) => `${use.contentType}|${use.pageId}|${use.pageLocale}`)).size;
}
