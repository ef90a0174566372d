import {
  contributorsOf,
  includesActor,
  sameActor,
  withActors,
  type ReadStretch,
  type RevisionRef,
} from '../../../src/plugins/editorial-review/domain/contributors';
import type { ActorRef } from '../../../src/plugins/editorial-review/domain/types';
import { actor } from './builders';

const ADMIN: ActorRef = { kind: 'admin', id: '1' };
const TOKEN: ActorRef = { kind: 'api-token', id: '1' };
const OTHER: ActorRef = { kind: 'admin', id: '2' };

test('an actor is a kind and an id: a token and a person of one number are two', () => {
  expect(sameActor(ADMIN, { kind: 'admin', id: '1' })).toBe(true);
  expect(sameActor(ADMIN, TOKEN)).toBe(false);
  expect(sameActor(ADMIN, OTHER)).toBe(false);
  expect(includesActor([TOKEN, OTHER], ADMIN)).toBe(false);
  expect(includesActor([TOKEN, ADMIN], ADMIN)).toBe(true);
  expect(includesActor([], ADMIN)).toBe(false);
});

test('each actor is kept once, in the order of their first appearance, without their rights', () => {
  expect(withActors([OTHER, ADMIN], [actor('1'), TOKEN, actor('2')])).toEqual([
    OTHER,
    ADMIN,
    TOKEN,
  ]);
  expect(withActors([], [actor('7')])).toEqual([{ kind: 'admin', id: '7' }]);
});

/** Histories by page: who saved each revision, from where, and whether its approval stands. */
type History = Record<string, { by: ActorRef[]; from?: RevisionRef[]; approved?: boolean }[]>;

const reading =
  (history: History): ReadStretch =>
  async ({ page, number }, end) => {
    const all = (history[page] ?? []).slice(0, number);
    const judged = end === 'before' ? all.slice(0, -1) : all;
    const last = judged.map(({ approved }) => approved === true).lastIndexOf(true);
    const own = all.slice(last + 1);
    return { actors: own.flatMap(({ by }) => by), sources: own.flatMap(({ from = [] }) => from) };
  };

const behind = (history: History, number: number, end: 'before' | 'through' = 'before') =>
  contributorsOf({ page: 'a', number }, end, reading(history));

describe('whose work is in a text', () => {
  test('all who saved while nothing is approved', async () => {
    expect(await behind({ a: [{ by: [ADMIN] }, { by: [OTHER] }, { by: [ADMIN] }] }, 3)).toEqual([
      ADMIN,
      OTHER,
    ]);
  });

  test('those who saved after the last approval that stands, and no later ones', async () => {
    const a = [{ by: [ADMIN], approved: true }, { by: [OTHER] }, { by: [TOKEN] }];
    expect(await behind({ a }, 2)).toEqual([OTHER]);
    expect(await behind({ a }, 3)).toEqual([OTHER, TOKEN]);
  });

  test('of an approved text those whom the approval judged; nobody once one goes on from it', async () => {
    const a = [{ by: [ADMIN] }, { by: [OTHER], approved: true }];
    expect(await behind({ a }, 2)).toEqual([ADMIN, OTHER]);
    expect(await behind({ a }, 2, 'through')).toEqual([]);
  });

  test('and those behind unapproved text that was brought in, from page to page, also in a circle', async () => {
    const history = {
      a: [{ by: [ADMIN], from: [{ page: 'b', number: 1 }] }],
      b: [{ by: [OTHER], from: [{ page: 'c', number: 2 }] }],
      c: [
        { by: [TOKEN], approved: true },
        { by: [TOKEN], from: [{ page: 'b', number: 1 }] },
      ],
    };
    expect(await behind(history, 1)).toEqual([ADMIN, OTHER, TOKEN]);
  });

  test('nobody behind text that was approved where it came from', async () => {
    const b = [{ by: [OTHER], approved: true }];
    expect(await behind({ a: [{ by: [ADMIN], from: [{ page: 'b', number: 1 }] }], b }, 1)).toEqual([
      ADMIN,
    ]);
  });
});
