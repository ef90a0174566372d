import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { pageOf } from '../../../../../kernel/pages';
import { canonical } from '../../../domain/canonical';
import { afterDeletion, isOnSite, wasNeverLive } from '../../../domain/lifecycle';
import { POLICY } from '../../../domain/policy';
import { foundGone, foundLive, saved } from '../../../domain/saves';
import { contributorsOf, withActors, type RevisionRef } from '../../../domain/contributors';
import type { ActorRef, ReviewKey, ReviewState, SaveCause, Snapshot } from '../../../domain/types';
import { approvalRows } from '../repositories/approvals';
import { authorsOf } from '../repositories/authors';
import { stretches, withContributors } from '../repositories/contributors';
import { payloadRows } from '../repositories/payloads';
import { reviewRows, stateOf } from '../repositories/reviews';
import { revisionRows } from '../repositories/revisions';
import { now } from '../clock';
import { HASH_VERSION, revisionHash } from '../hash';
import { usageRows } from '../repositories/usage';
import { draftOf } from './facts';
import type { Transactions } from '../transactions';

const SYSTEM: ActorRef = { kind: 'system', id: 'reconciler' };

/** Whose work a revision is, and where text in it was brought from. */
interface Origin {
  authors: readonly ActorRef[];
  sources: readonly RevisionRef[];
}

/** What happened to a page outside the actions: saves, deletions, what the reconciler found. */
export function recordsOf(strapi: Core.Strapi, trx: Transactions) {
  const rows = reviewRows(strapi);
  const revisions = revisionRows(strapi);
  const payloads = payloadRows(strapi);
  const approvals = approvalRows(strapi);

  async function locked(key: ReviewKey): Promise<ReviewState> {
    const row = await rows.find(key);
    if (row === null) throw new Error(`No review for ${pageOf(key)}.`);
    return withContributors(strapi, stateOf(row));
  }

  async function addRevision(
    state: ReviewState,
    actor: ActorRef,
    snapshot: Snapshot,
    cause: SaveCause,
    { authors, sources }: Origin,
  ) {
    const number = state.currentRevision;
    const page = pageOf(state.key);
    const payload = await payloads.add(page, 'snapshot', snapshot);
    await revisions.add({
      page,
      number,
      hash: revisionHash(snapshot),
      hashVersion: HASH_VERSION,
      schemaVersion: schemaVersion(strapi, state.key.uid),
      policyVersion: POLICY.policyVersion,
      actorKind: actor.kind,
      actorId: actor.id,
      at: now(),
      cause,
      contributors: [...authors],
      sources: sources.length === 0 ? null : [...sources],
      payload: payload.id,
    });
    return payload;
  }

  /** Whose work a new revision is, and which unapproved text it brings with it. */
  async function originOf(
    { key, currentRevision: number }: ReviewState,
    actor: ActorRef,
    hash: string,
    brought: readonly RevisionRef[],
  ): Promise<Origin & { behind: ActorRef[] }> {
    const authors = await authorsOf(strapi, actor);
    const sources = [...brought, ...(await sameText(key, hash))];
    const read = stretches(strapi);
    let behind: ActorRef[] = [];
    for (const ref of [...(number === 0 ? [] : [{ page: pageOf(key), number }]), ...sources])
      behind = withActors(behind, await contributorsOf(ref, 'through', read));
    return { authors, sources, behind };
  }

  /** An unapproved text that comes back, typed or pasted, brings those who wrote it first. */
  async function sameText(key: ReviewKey, hash: string): Promise<RevisionRef[]> {
    const page = pageOf(key);
    const earlier = await revisions.newestWith(page, hash);
    if (earlier === null || (await revisions.isApproved(page, hash))) return [];
    return [{ page, number: earlier.number }];
  }

  async function recordSave(
    key: ReviewKey,
    actor: ActorRef,
    snapshot: Snapshot,
    cause: SaveCause,
    brought: readonly RevisionRef[] = [],
  ): Promise<ReviewState> {
    return trx.run([key], async () => {
      const before = await locked(key);
      if (trx.isPerforming(key)) return before;
      const hash = revisionHash(snapshot);
      const page = pageOf(key);
      const origin = await originOf(before, actor, hash, brought);
      const after = saved(before, origin.authors, hash, cause, origin.behind);
      if (after === null) return before;

      const changed = after.currentRevision !== before.currentRevision;
      const payload = changed ? await addRevision(after, actor, snapshot, cause, origin) : null;
      const at = now();
      await approvals.voidAll(page, at);
      if (before.submittedRevision !== null) await usageRows(strapi).write(key, 'pending', null);
      await rows.store(key, after, { title: titleOf(snapshot), closedAt: null });
      trx.record({
        page,
        action: cause,
        actor,
        at,
        data: {
          from: { status: before.status, live: before.live },
          to: { status: after.status, live: after.live },
          revision: after.currentRevision,
          lockVersion: after.lockVersion,
        },
        payloads: payload === null ? [] : [payload],
        topics: [],
      });
      return after;
    });
  }

  return {
    recordSave,

    /** The draft that a restoration wrote: a new revision where the content is another. */
    async restore(next: ReviewState, actor: ActorRef, draft: Snapshot, from: number) {
      const hash = revisionHash(draft);
      const brought = [{ page: pageOf(next.key), number: from }];
      const origin = await originOf(next, actor, hash, brought);
      const changed = saved(next, origin.authors, hash, 'restore', origin.behind);
      if (changed === null || changed.currentRevision === next.currentRevision) {
        return { state: next, payload: null };
      }
      const state = { ...changed, lockVersion: next.lockVersion };
      const payload = await addRevision(state, actor, draft, 'restore', origin);
      return { state, payload };
    },

    async recordDeletion(key: ReviewKey, actor: ActorRef): Promise<void> {
      await trx.run([key], async () => {
        const before = await locked(key);
        if (before.currentRevision === 0 && wasNeverLive(before.live)) return;
        const at = now();
        await approvals.voidAll(pageOf(key), at);
        await rows.store(
          key,
          { ...foundGone(before), live: afterDeletion(before.live) },
          { closedAt: at, title: null },
        );
        trx.record({
          page: pageOf(key),
          action: 'delete',
          actor,
          at,
          data: { from: { status: before.status, live: before.live } },
          payloads: [],
          topics: ['review.deleted'],
        });
      });
    },

    async recordFoundLive(
      key: ReviewKey,
      detail: { snapshot: Snapshot; reason: string; draft?: Snapshot | null },
    ): Promise<ReviewState> {
      return trx.run([key], async () => {
        const hash = revisionHash(detail.snapshot);
        const page = pageOf(key);
        const at = now();
        // A text that only the live page holds becomes a revision too: that is what must be reviewed.
        let known = await revisions.newestWith(page, hash);
        if (known === null) {
          await recordSave(key, SYSTEM, detail.snapshot, 'found');
          known = await revisions.newestWith(page, hash);
        }
        const draft = detail.draft ?? (await draftOf(strapi, key));
        if (draft !== null) await recordSave(key, SYSTEM, draft, 'found');
        const before = await locked(key);
        const number = known?.number ?? before.currentRevision;
        const after = foundLive(before, number, hash, at);
        await rows.store(key, after, {
          firstPublishedAt: (await rows.find(key))?.firstPublishedAt ?? at,
          contentModifiedAt: at,
          closedAt: null,
        });
        trx.record({
          page,
          action: 'foundLive',
          actor: SYSTEM,
          at,
          data: {
            from: { status: before.status, live: before.live },
            to: { status: after.status, live: after.live },
            revision: number,
            reason: detail.reason,
          },
          payloads: [],
          topics: ['review.found_live', 'content.changed'],
        });
        return after;
      });
    },

    async recordFoundGone(key: ReviewKey, detail: { reason: string }): Promise<ReviewState | null> {
      return trx.run([key], async () => {
        const before = await locked(key);
        if (!isOnSite(before.live)) return null;
        const after = foundGone(before);
        const at = now();
        await rows.store(key, after);
        trx.record({
          page: pageOf(key),
          action: 'foundGone',
          actor: SYSTEM,
          at,
          data: {
            from: { status: before.status, live: before.live },
            to: { status: after.status, live: after.live },
            reason: detail.reason,
          },
          payloads: [],
          topics: ['review.found_gone', 'content.withdrawn'],
        });
        return after;
      });
    },
  };
}

export type Records = ReturnType<typeof recordsOf>;

/** What people call the page. */
export function titleOf(snapshot: Snapshot): string {
  const { title, name } = snapshot;
  return typeof title === 'string' ? title : typeof name === 'string' ? name : '';
}

/** Changes when the fields of a type do, so that an old revision is known to have had others. */
function schemaVersion(strapi: Core.Strapi, uid: string): string {
  const attributes = strapi.contentTypes[uid as UID.ContentType]?.attributes ?? {};
  const shape = Object.entries(attributes).map(([name, attribute]) => [name, attribute.type]);
  return createHash('sha256').update(canonical(shape)).digest('hex').slice(0, 12);
}
