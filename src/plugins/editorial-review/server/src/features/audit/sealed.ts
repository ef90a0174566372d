import type { EventRow } from '../../repositories/rows';
import type { Seals } from '../../repositories/seals';

/** A digest, and the event that holds it. */
interface Seal {
  digest: string;
  seq: number;
}

/** What the events of one page say of its rows today: the last word of each. */
export interface SealedPage {
  review: Seal | null;
  revisions: Map<number, Seal>;
  approvals: Map<number, Seal>;
  /** The last state that an event led to; null after a deletion. */
  to: { seq: number; status?: string; live?: string; lockVersion?: number } | null;
  /** Before events sealed rows: who wrote each text, and who approved which revision how often. */
  authors: Map<number, string>;
  given: Map<string, number>;
  /** The same time: is the approval of a revision the last word on it? */
  approved: Map<number, boolean>;
}

const GIVES: ReadonlySet<string> = new Set(['approve', 'approveRetrospectively']);
const TAKES: ReadonlySet<string> = new Set(['requestChanges', 'withdraw']);

export const emptyPage = (): SealedPage => ({
  review: null,
  revisions: new Map(),
  approvals: new Map(),
  to: null,
  authors: new Map(),
  given: new Map(),
  approved: new Map(),
});

/** The name of an approval where nothing seals its row. */
export const givenBy = (revision: unknown, kind: string, id: string): string =>
  `${String(revision)} ${kind} ${id}`;

/** Adds one event, in their order. `sealing` is the number from which on events seal rows. */
export function addEvent(page: SealedPage, event: EventRow, sealing: number): void {
  const { seq, action, actorKind, actorId } = event;
  const data = event.data ?? {};
  const seals = data['seals'] as Seals | undefined;
  if (seals?.review !== undefined) page.review = { digest: seals.review, seq };
  for (const [number, digest] of Object.entries(seals?.revisions ?? {}))
    page.revisions.set(Number(number), { digest, seq });
  for (const [id, digest] of Object.entries(seals?.approvals ?? {}))
    page.approvals.set(Number(id), { digest, seq });

  const to = data['to'] as { status: string; live: string } | undefined;
  const { lockVersion, revision } = data;
  if (to !== undefined)
    page.to = { seq, ...to, ...(typeof lockVersion === 'number' ? { lockVersion } : {}) };
  if (action === 'delete') page.to = null;
  if (seq >= sealing) return;

  for (const id of event.payloads ?? []) page.authors.set(id, `${actorKind} ${actorId}`);
  if (GIVES.has(action)) {
    const name = givenBy(revision, actorKind, actorId);
    page.given.set(name, (page.given.get(name) ?? 0) + 1);
  }
  if (typeof revision === 'number' && (GIVES.has(action) || TAKES.has(action)))
    page.approved.set(revision, GIVES.has(action));
}
