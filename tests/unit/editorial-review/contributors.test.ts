import {
  contributorsAfterChange,
  includesActor,
  sameActor,
  withActors,
} from '../../../src/plugins/editorial-review/domain/contributors';
import type { ActorRef } from '../../../src/plugins/editorial-review/domain/types';
import { actor, review, WRITER } from './builders';

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

describe('whoever changes the text', () => {
  test('joins those who worked on it while nothing is approved', () => {
    expect(contributorsAfterChange(review('working'), OTHER)).toEqual([WRITER, OTHER]);
  });

  test('begins a new list when the newest revision is approved', () => {
    const approved = review('approved', 'none', { approvedRevision: 3 });
    expect(contributorsAfterChange(approved, OTHER)).toEqual([OTHER]);
  });

  test('joins the list that an older approval began', () => {
    const since = review('working', 'live', { approvedRevision: 2, contributors: [TOKEN] });
    expect(contributorsAfterChange(since, OTHER)).toEqual([TOKEN, OTHER]);
  });

  test('comes after those whose unapproved text comes back', () => {
    const approved = review('idle', 'live', { approvedRevision: 3 });
    expect(contributorsAfterChange(approved, OTHER, [TOKEN])).toEqual([TOKEN, OTHER]);
  });
});
