import type { Core } from '@strapi/strapi';
import { useFirst } from '../../../../../kernel/strapi-patches/first-middleware';

/** Turns of the event loop, each long enough to read what waits on the sockets: 40 ms, unnoticed. */
const TURNS = 5;
const TURN_MS = 8;
/** Stragglers of a race belong to it. */
const RACE_MS = 2000;

interface Door {
  underWay: number;
  /** Until when identical requests count as a race. */
  raceUntil: number;
}

/**
 * Tells a repetition (a lost answer, sent again) from a race (the same request many times at once).
 * A request counts as a repetition only when no identical one was under way as it arrived. SQLite
 * answers without ever giving way to the sockets, so everybody waits for the end of this turn of the
 * event loop, and a success a moment longer: what was sent at the same time is seen at the door.
 */
export function stampArrival(strapi: Core.Strapi): void {
  const doors = new Map<string, Door>();

  useFirst(strapi, async (ctx, next) => {
    if (ctx.method !== 'POST' || !ctx.path.includes('/reviews/')) return next();
    const identity = `${ctx.path} ${ctx.get('authorization')}`;
    const now = Date.now();
    const door = doors.get(identity) ?? { underWay: 0, raceUntil: 0 };
    doors.set(identity, door);
    const race = door.underWay > 0 || now < door.raceUntil;
    if (race) door.raceUntil = now + RACE_MS;
    door.underWay += 1;
    ctx.state.arrivedAt = race ? 0 : now;
    try {
      await new Promise((resolve) => setImmediate(resolve));
      await next();
      for (let turn = 0; turn < TURNS && ctx.status === 200; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, TURN_MS));
      }
    } finally {
      door.underWay -= 1;
      forget();
    }
  });

  function forget(): void {
    const now = Date.now();
    for (const [identity, door] of doors) {
      if (door.underWay === 0 && door.raceUntil <= now) doors.delete(identity);
    }
  }
}
