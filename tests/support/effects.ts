import { done, edited, type People } from './publishing';
import { approvalsOf, eventsOf, reviewRow, revisionsOf, topicsOf, usesOf } from './records';
import { act, type Page } from './reviews';
import type { Server } from './strapi';

export type By = 'writer' | 'reviewer' | 'publisher';

/** What somebody does to a page: an edit, or an action of the review API. */
export type Step = [noun: string, by: By, body?: object] | [noun: 'edit', by: By, data: object];

/** What an action leaves behind in the records, in few words. */
export interface Effect {
  /** status/live, the newest, the submitted, the approved and the live revision. */
  review: [state: string, current: number, submitted: unknown, approved: unknown, live: unknown];
  submitter: By | null;
  contributors: By[];
  /** Who must not clear the live page; null: it has been reviewed. */
  unreviewed: By[] | null;
  /** Approvals in force on the review itself. */
  inForce: string[];
  /** Every approval ever given: `1 reviewer`, `retrospective` and `void` where they are. */
  approvals: string[];
  /** Each revision: its cause, `submitted` and `approved` where they are. */
  revisions: string[];
  /** `submit working/none → in_review/none, revision 1 of 1`: which one it is about, and the newest. */
  event: string;
  texts: string[];
  topics: string[];
  uses: ('pending' | 'live')[];
}

/** Which of the cast this is. */
export const nameOf = (people: People, { id }: { id: string }): By =>
  (['writer', 'reviewer', 'publisher'] as const).find(
    (name) => String(people[name].id) === id,
  ) as By;

/** Everything that the records hold now, in the words of the table. */
export async function effectOn(server: Server, people: People, page: Page): Promise<Effect> {
  const row = await reviewRow(server, page);
  const event = (await eventsOf(server, people, page)).at(-1);
  if (event === undefined) throw new Error('No event.');
  const { from, to, revision, current } = event.data as {
    from: { status: string; live: string };
    to: { status: string; live: string };
    revision: number;
    current: number;
  };
  const actors = (name: string) =>
    (row[name] as { id: string }[]).map((actor) => nameOf(people, actor));
  const inForce = row['approvals'] as { revision: number; actor: { id: string } }[];
  const marked = (words: (string | false)[]) => words.filter((word) => word !== false).join(' ');
  return {
    review: [
      `${String(row['status'])}/${String(row['live'])}`,
      Number(row['currentRevision']),
      row['submittedRevision'],
      row['approvedRevision'],
      row['liveRevision'],
    ],
    submitter:
      row['submitter'] === null ? null : nameOf(people, row['submitter'] as { id: string }),
    contributors: actors('contributors'),
    unreviewed: row['unreviewedUntil'] === null ? null : actors('unreviewedActors'),
    inForce: inForce.map((approval) => `${approval.revision} ${nameOf(people, approval.actor)}`),
    approvals: (await approvalsOf(server, page)).map((approval) =>
      marked([
        String(approval['revision']),
        nameOf(people, { id: String(approval['actorId']) }),
        approval['retrospective'] === true && 'retrospective',
        approval['voidedAt'] !== null && 'void',
      ]),
    ),
    revisions: (await revisionsOf(server, page)).map(({ cause, submittedAt, approvedAt }) =>
      marked([
        String(cause),
        submittedAt !== null && 'submitted',
        approvedAt !== null && 'approved',
      ]),
    ),
    event: `${event.action} ${from.status}/${from.live} → ${to.status}/${to.live}, revision ${revision} of ${current}`,
    texts: event.texts.map(({ kind, text }) => `${kind}: ${String(text)}`),
    topics: await topicsOf(server, event.seq),
    uses: (await usesOf(server, page)).map((use) => use.split(' ')[0] as 'pending' | 'live'),
  };
}

/** Does one step. */
export async function take(
  server: Server,
  people: People,
  page: Page,
  [noun, by, body = {}]: Step,
): Promise<void> {
  if (noun === 'edit') await edited(server, people[by], page, { ...body });
  else await done(act(server, people[by], page, noun, { ...body }));
}
