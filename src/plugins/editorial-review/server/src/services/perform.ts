import type { Core } from '@strapi/strapi';
import { decide, forbids, stale } from '../../../domain/decide';
import { isRepetition } from '../../../domain/repetition';
import { topicsOf } from '../../../domain/topics';
import type {
  Action,
  ActionInput,
  Actor,
  Decision,
  Refusal,
  ReviewKey,
  ReviewState,
} from '../../../domain/types';
import { approvalRows } from '../repositories/approvals';
import { payloadRows, type StoredPayload } from '../repositories/payloads';
import { pageOf, reviewRows, stateOf } from '../repositories/reviews';
import { revisionRows } from '../repositories/revisions';
import type { PayloadKind, ReviewRow } from '../repositories/rows';
import { pageFacts, type PageFacts } from './facts';
import { liveOf, usageOf, type Snapshot } from './interfaces';
import { now, type records, titleOf } from './records';
import { refusalOf } from '../refuse';
import type { Transactions } from './transactions';

export interface RequestInfo {
  /** When the request reached this server, in ms: tells a repetition from a race. */
  arrivedAt?: number;
  then?: 'publish';
}

const RUNS_CHECKS: ReadonlySet<Action> = new Set(['submit', 'publish']);
const FREEZES_DRAFT: ReadonlySet<Action> = new Set(['submit', 'forcePublish']);
const VOIDS_APPROVALS: ReadonlySet<Action> = new Set([
  'submit',
  'requestChanges',
  'forcePublish',
  'withdraw',
  'restore',
]);
const TEXTS: readonly [keyof ActionInput, PayloadKind][] = [
  ['comment', 'comment'],
  ['reason', 'reason'],
  ['changeNote', 'change_note'],
];

/** An action, or two in one act. */
const label = (action: Action, { then }: RequestInfo): string =>
  then === undefined ? action : `${action}+${then}`;

/** The one door: check, effect, records, event and messages in one transaction. */
export function performer(
  strapi: Core.Strapi,
  trx: Transactions,
  record: ReturnType<typeof records>,
) {
  const rows = reviewRows(strapi);
  const revisions = revisionRows(strapi);
  const payloads = payloadRows(strapi);
  const approvals = approvalRows(strapi);
  const facts = pageFacts(strapi);

  const refuse = (refusal: Refusal): never => {
    throw refusalOf(strapi, refusal);
  };

  async function load(key: ReviewKey): Promise<ReviewRow> {
    const row = await rows.find(key);
    if (row === null || row.closedAt !== null) {
      return refuse({ code: 'not_found', data: { what: 'review' } });
    }
    return row;
  }

  /** A draft that came in past the gate becomes a revision before it is frozen. */
  async function adopt(state: ReviewState, known: PageFacts): Promise<ReviewState> {
    if (known.snapshot === null) {
      return refuse({ code: 'not_found', data: { what: 'draft' } });
    }
    if (known.draftHash === state.currentHash) return state;
    const system = { kind: 'system', id: 'reconciler' } as const;
    const after = await record.recordSave(state.key, system, known.snapshot, 'found');
    const kept = { ...after, status: state.status, lockVersion: state.lockVersion };
    await rows.store(state.key, kept);
    return kept;
  }

  async function once(
    action: Action,
    key: ReviewKey,
    actor: Actor,
    input: ActionInput,
    request: RequestInfo,
  ): Promise<'done' | 'repeated'> {
    const row = await load(key);
    let state = stateOf(row);
    const no = (refusal: Refusal): 'repeated' => {
      if (
        isRepetition(
          row.lastAction,
          state,
          label(action, request),
          actor,
          input,
          refusal,
          request.arrivedAt,
        )
      ) {
        return 'repeated';
      }
      const who = `${actor.kind} ${actor.id}`;
      strapi.log.info(`editorial-review: ${who} ${action} ${pageOf(key)}: ${refusal.code}`);
      return refuse(refusal);
    };
    // Who and when are known without a look at the page, which costs.
    const early = forbids(action, actor) ?? stale(state, input);
    if (early !== null) return no(early);
    const known = await facts.read(key, { checks: RUNS_CHECKS.has(action) });
    if (FREEZES_DRAFT.has(action) || state.currentRevision === 0) state = await adopt(state, known);
    const target = action === 'restore' ? await restored(key, input.revision) : null;
    const decision = decide(state, action, actor, input, {
      ...known,
      revisionExists: target !== null,
    });
    if (!decision.ok) return no(decision.refusal);
    await carryOut(row, action, actor, input, request, decision, known, target);
    return 'done';
  }

  async function restored(key: ReviewKey, number = 0): Promise<Snapshot | null> {
    const revision = await revisions.find(pageOf(key), number);
    const payload = revision === null ? null : await payloads.find(revision.payload);
    return payload === null || payload.erasedAt !== null ? null : (payload.data as Snapshot);
  }

  async function carryOut(
    row: ReviewRow,
    action: Action,
    actor: Actor,
    input: ActionInput,
    request: RequestInfo,
    decision: Decision & { ok: true },
    known: PageFacts,
    target: Snapshot | null,
  ): Promise<void> {
    let { next } = decision;
    const { key } = next;
    const page = pageOf(key);
    const more: Partial<ReviewRow> = {};

    if (action === 'publish' || action === 'forcePublish') {
      if (known.snapshot === null || next.liveRevision === null) throw new Error('No draft.');
      await trx.performing(key, () =>
        liveOf(strapi).publish(key, {
          revision: next.liveRevision ?? next.currentRevision,
          snapshot: known.snapshot ?? {},
        }),
      );
      more.firstPublishedAt = row.firstPublishedAt ?? known.now;
      if (next.liveHash !== row.liveHash) more.contentModifiedAt = known.now;
    }
    if (action === 'withdraw') await trx.performing(key, () => liveOf(strapi).withdraw(key));

    const written: StoredPayload[] = [];
    if (action === 'restore' && target !== null) {
      await trx.performing(key, () => liveOf(strapi).writeDraft(key, target));
      const draft = (await facts.read(key, { checks: false })).snapshot;
      if (draft === null) throw new Error('The restored draft is gone.');
      const after = await record.restore(next, actor, draft);
      next = after.state;
      if (after.payload !== null) written.push(after.payload);
      more.title = titleOf(draft);
    }
    for (const [field, kind] of TEXTS) {
      const text = input[field];
      if (typeof text === 'string' && text.trim() !== '') {
        written.push(await payloads.add(page, kind, { text: text.trim() }));
      }
    }
    await marks(action, page, actor, next, known.now);

    const at = now();
    more.lastAction = {
      action: label(action, request),
      actor: { kind: actor.kind, id: actor.id },
      lockVersion: input.lockVersion,
      result: next.lockVersion,
      at,
      ...(input.revision === undefined ? {} : { revision: input.revision }),
    };
    await rows.store(key, next, more);
    // What is frozen may not change its pictures; what is no longer pending lets go of them.
    const pending = next.submittedRevision === null ? null : known.snapshot;
    await usageOf(strapi).write(key, 'pending', pending);
    const topics = topicsOf(action, row.live);
    for (const event of decision.events) {
      const data = { ...event.data, current: next.currentRevision };
      trx.record({ page, action: event.action, actor, at, data, payloads: written, topics });
    }
  }

  async function marks(
    action: Action,
    page: string,
    actor: Actor,
    next: ReviewState,
    at: string,
  ): Promise<void> {
    if (VOIDS_APPROVALS.has(action)) {
      await approvals.voidAll(page, at);
    }
    if (action === 'submit') await revisions.mark(page, next.currentRevision, { submittedAt: at });
    if (action === 'approve') {
      const revision = next.submittedRevision ?? next.currentRevision;
      await approvals.add(page, revision, actor, at, false);
      if (next.approvedRevision === revision) {
        await revisions.mark(page, revision, { approvedAt: at });
      }
    }
    if (action === 'approveRetrospectively' && next.liveRevision !== null) {
      await approvals.add(page, next.liveRevision, actor, at, true);
      await revisions.mark(page, next.liveRevision, { approvedAt: at });
    }
  }

  return {
    async perform(
      action: Action,
      key: ReviewKey,
      actor: Actor,
      input: ActionInput,
      request: RequestInfo = {},
    ): Promise<void> {
      await trx.run([key], async () => {
        const outcome = await once(action, key, actor, input, request);
        if (outcome === 'repeated' || request.then === undefined) return;
        const { lockVersion } = stateOf(await load(key));
        await once(request.then, key, actor, { lockVersion }, {});
        // A repetition of the whole carries the version that the first half saw.
        const row = await load(key);
        if (row.lastAction === null) return;
        await rows.store(key, stateOf(row), {
          lastAction: {
            ...row.lastAction,
            action: `${action}+${request.then}`,
            lockVersion: input.lockVersion,
          },
        });
      });
    },

    snapshotOf: restored,
  };
}
