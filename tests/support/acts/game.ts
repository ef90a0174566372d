import type { ChildServer } from '../child-server';
import type { Person } from '../people';
import type { People } from '../publishing';
import type { Page } from '../reviews';

export const KINDS = ['save', 'submit', 'approve', 'publish', 'withdraw'] as const;
export type Kind = (typeof KINDS)[number];

/** What somebody did, and what they were told. */
export interface Act {
  page: number;
  kind: Kind;
  /** Its own words, by which it is known afterwards; a publication has none. */
  words: string;
  /** Where the page was afterwards: who repeats what has just succeeded is told so, and nothing happens. */
  result: number | null;
  /** Null: no answer came. */
  status: number | null;
  code: string;
}

interface Review {
  status: string;
  live: string;
  lockVersion: number;
}

/** What comes next in an ordinary review, so that pages get somewhere. */
function nextOf({ status, live, lockVersion }: Review): Kind {
  if (status === 'in_review') return 'approve';
  if (status === 'approved') return 'publish';
  if (status === 'idle' && live === 'live') return lockVersion % 2 === 0 ? 'withdraw' : 'save';
  return 'submit';
}

const BY: Record<Kind, keyof People> = {
  save: 'writer',
  submit: 'writer',
  approve: 'reviewer',
  publish: 'publisher',
  withdraw: 'publisher',
};
const NOUN = {
  submit: 'submission',
  approve: 'approval',
  publish: 'publication',
  withdraw: 'withdrawal',
};
const WORDS = { submit: 'changeNote', approve: 'comment', publish: null, withdraw: 'reason' };

/** How long an answer may take before the person gives up: longer than anything the server waits for. */
const PATIENCE_MS = 60_000;

/** People at work on pages of a server that may go away under their hands. */
export function game(child: () => ChildServer, people: People, pages: readonly Page[]) {
  const known: Review[] = pages.map(() => ({ status: 'working', live: 'none', lockVersion: 1 }));
  const acts: Act[] = [];

  async function ask(by: Person, method: string, path: string, body?: object) {
    const answer = await fetch(`${child().url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, body: (await answer.json()) as Answer };
  }

  async function look(index: number): Promise<Review> {
    const page = pages[index] as Page;
    try {
      const { status, body } = await ask(people.publisher, 'GET', `${review(page)}?locale=sv`);
      if (status === 200) known[index] = body.data as unknown as Review;
    } catch {
      // Away: what was known before must do.
    }
    return known[index] as Review;
  }

  function sent(kind: Kind, page: Page, { lockVersion }: Review, words: string) {
    const by = people[BY[kind]];
    if (kind === 'save') return ask(by, 'PUT', content(page), { lead: words });
    const name = WORDS[kind];
    const body = { locale: 'sv', lockVersion, ...(name && { [name]: words }) };
    return ask(by, 'POST', `${review(page)}/${NOUN[kind]}`, body);
  }

  return {
    acts,

    /** One act, an ordinary one or any, and what came of it. */
    async act(index: number, wanted: Kind | 'goOn'): Promise<void> {
      const page = pages[index] as Page;
      const state = await look(index);
      const kind = wanted === 'goOn' ? nextOf(state) : wanted;
      const words = `Handling ${acts.length} (${kind}).`;
      const act: Act = {
        page: index,
        kind,
        words,
        result: null,
        status: null,
        code: '',
      };
      acts.push(act);
      try {
        const { status, body } = await sent(kind, page, state, words);
        Object.assign(act, {
          status,
          result: (body.data?.['lockVersion'] as number | undefined) ?? null,
          code: body.error?.details?.code ?? '',
        });
      } catch {
        // No answer: it may have happened or not.
      }
    },
  };
}

interface Answer {
  data: Record<string, unknown>;
  error?: { message: string; details?: { code?: string } };
}

const review = ({ uid, documentId }: Page) => `/editorial-review/reviews/${uid}/${documentId}`;
const content = ({ uid, documentId }: Page) =>
  `/content-manager/collection-types/${uid}/${documentId}?locale=sv`;
