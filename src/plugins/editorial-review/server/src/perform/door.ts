import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../kernel/pages';
import { RULES, topicsOf } from '../../../domain/actions';
import { decide, forbids, stale } from '../../../domain/decide';
import {
  isRepetition,
  TEXT_NAMES,
  textsOf,
  type LastAction,
  type Texts,
} from '../../../domain/repetition';
import type {
  ActionInput,
  Actor,
  Decision,
  OfferedAction,
  Refusal,
  ReviewKey,
  ReviewState,
  Snapshot,
} from '../../../domain/types';
import { now } from '../clock';
import { refusalOf } from '../refuse';
import { withContributors } from '../repositories/contributors';
import { linkingPages } from '../repositories/links';
import { payloadRows, type StoredPayload } from '../repositories/payloads';
import { reviewRows, stateOf } from '../repositories/reviews';
import { revisionRows } from '../repositories/revisions';
import type { PayloadKind, ReviewRow } from '../repositories/rows';
import { usageRows } from '../repositories/usage';
import type { Transactions } from '../transactions';
import type { Act } from './act';
import { againWhereInTheWay } from './again';
import { EFFECTS } from './effects';
import { explain, type Explained } from './explain';
import { pageFacts, type PageFacts } from './facts';
import { livePage } from './live-page';
import type { Records } from './records';

export interface RequestInfo {
  /** When the request reached this server, in ms: tells a repetition from a race. */
  arrivedAt?: number;
  /** Another action in the same act. */
  then?: 'publish';
}

const KINDS: Readonly<Record<keyof Texts, PayloadKind>> = {
  comment: 'comment',
  reason: 'reason',
  changeNote: 'change_note',
};

/** An action, or two in one act. */
const label = (action: OfferedAction, { then }: RequestInfo): string =>
  then === undefined ? action : `${action}+${then}`;

/** The one door: lock, check, effect, records, event and messages in one transaction. */
export function doorOf(strapi: Core.Strapi, trx: Transactions, records: Records) {
  const rows = reviewRows(strapi);
  const revisions = revisionRows(strapi);
  const payloads = payloadRows(strapi);
  const facts = pageFacts(strapi);

  const refuse = (refusal: Refusal | Explained): never => {
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
    const after = await records.recordSave(state.key, system, known.snapshot, 'found');
    const kept = { ...after, status: state.status, lockVersion: state.lockVersion };
    await rows.store(state.key, kept);
    return kept;
  }

  /** The content of a revision, or null where it is unknown or erased. */
  async function snapshotOf(key: ReviewKey, number: number): Promise<Snapshot | null> {
    const revision = await revisions.find(pageOf(key), number);
    const payload = revision === null ? null : await payloads.find(revision.payload);
    return payload === null || payload.erasedAt !== null ? null : (payload.data as Snapshot);
  }

  async function once(
    action: OfferedAction,
    key: ReviewKey,
    actor: Actor,
    input: ActionInput,
    request: RequestInfo,
  ): Promise<'done' | 'repeated'> {
    const { asks, reads } = RULES[action];
    const row = await load(key);
    let state = await withContributors(strapi, stateOf(row));
    const no = async (refusal: Refusal): Promise<'repeated'> => {
      const name = label(action, request);
      const { arrivedAt } = request;
      const last = row.lastAction;
      const texts = await textsIn(last?.payloads ?? []);
      if (isRepetition(last, texts, state, name, actor, input, refusal, arrivedAt)) {
        return 'repeated';
      }
      const who = `${actor.kind} ${actor.id}`;
      strapi.log.info(`editorial-review: ${who} ${action} ${pageOf(key)}: ${refusal.code}`);
      return refuse(await explain(strapi, action, state, refusal));
    };
    // Who and when are known without a look at the page, which costs.
    const early = forbids(action, actor) ?? stale(state, input);
    if (early !== null) return no(early);

    const known = await facts.read(key, { checks: reads.checks === true });
    if (reads.frozenDraft === true || state.currentRevision === 0)
      state = await adopt(state, known);
    const restored = asks.revision === true ? await snapshotOf(key, input.revision ?? 0) : null;
    const decision = decide(state, action, actor, input, {
      ...known,
      revisionExists: restored !== null,
    });
    if (!decision.ok) return no(decision.refusal);

    const act: Act = {
      strapi,
      actor,
      input,
      before: row,
      next: decision.next,
      facts: known,
      restored,
      livePage: livePage(strapi, trx),
      records,
    };
    await record(action, request, act, decision, await EFFECTS[action](act));
    return 'done';
  }

  /** Writes what has happened: the texts, the row, what is used, the event with its messages. */
  async function record(
    action: OfferedAction,
    request: RequestInfo,
    { actor, input, before, next: decided, facts: known }: Act,
    decision: Decision & { ok: true },
    {
      next = decided,
      row = {},
      payloads: texts = [],
      leftOut = [],
    }: Awaited<ReturnType<(typeof EFFECTS)[OfferedAction]>>,
  ): Promise<void> {
    const { key } = next;
    const page = pageOf(key);
    const own = await storeTexts(page, input);
    const written = [...texts, ...own];
    const at = now();
    const lastAction: LastAction = {
      action: label(action, request),
      actor: { kind: actor.kind, id: actor.id },
      lockVersion: input.lockVersion,
      result: next.lockVersion,
      at,
      ...(input.revision === undefined ? {} : { revision: input.revision }),
      ...(input.field === undefined ? {} : { field: input.field }),
      ...(input.publishAt === undefined ? {} : { publishAt: input.publishAt }),
      ...(own.length === 0 ? {} : { payloads: own.map(({ id }) => id) }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    };
    await rows.store(key, next, { ...row, lastAction });
    // What is frozen may not change its pictures; what is no longer pending lets go of them.
    const pending = next.submittedRevision === null ? null : known.snapshot;
    await usageRows(strapi).write(key, 'pending', pending);
    const topics = topicsOf(action, before.live);
    for (const event of decision.events) {
      const data = {
        ...event.data,
        current: next.currentRevision,
        ...(leftOut.length === 0 ? {} : { leftOut }),
      };
      trx.record({ page, action: event.action, actor, at, data, payloads: written, topics });
    }
  }

  async function storeTexts(page: string, input: ActionInput): Promise<StoredPayload[]> {
    const stored: StoredPayload[] = [];
    const texts = textsOf(input);
    for (const name of TEXT_NAMES) {
      const text = texts[name];
      if (text !== undefined) stored.push(await payloads.add(page, KINDS[name], { text }));
    }
    return stored;
  }

  /** The words that the last action was asked with; an erased text is none. */
  async function textsIn(ids: number[]): Promise<Texts> {
    const texts: Texts = {};
    for (const { kind, data } of (await payloads.some(ids)).values()) {
      const name = TEXT_NAMES.find((own) => KINDS[own] === kind);
      const text = (data as { text?: string } | null)?.text;
      if (name !== undefined && text !== undefined) texts[name] = text;
    }
    return texts;
  }

  /** The review, and those of live pages whose links come and go with this page; in one order for all. */
  async function locksOf(
    action: OfferedAction,
    key: ReviewKey,
    { then }: RequestInfo,
  ): Promise<ReviewKey[]> {
    const acts = then === undefined ? [action] : [action, then];
    const linking = acts.some((own) => RULES[own].reads.linkingPages === true);
    return linking ? [key, ...(await linkingPages(strapi, key))] : [key];
  }

  return {
    async perform(
      action: OfferedAction,
      key: ReviewKey,
      actor: Actor,
      input: ActionInput,
      request: RequestInfo = {},
    ): Promise<void> {
      await againWhereInTheWay(strapi, async () =>
        trx.run(await locksOf(action, key, request), async () => {
          const outcome = await once(action, key, actor, input, request);
          if (outcome === 'repeated' || request.then === undefined) return;
          const first = await load(key);
          const { lockVersion } = stateOf(first);
          await once(request.then, key, actor, { lockVersion }, {});
          // A repetition of the whole carries the body and the version that the first half was asked with.
          const row = await load(key);
          if (row.lastAction === null || first.lastAction === null) return;
          const { then } = request;
          await rows.store(key, stateOf(row), {
            lastAction: {
              ...first.lastAction,
              at: row.lastAction.at,
              result: row.lastAction.result,
              action: label(action, { then }),
              lockVersion: input.lockVersion,
            },
          });
        }),
      );
    },

    snapshotOf,
  };
}
