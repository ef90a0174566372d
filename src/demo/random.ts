/** Chance that comes out the same every time: two demos are alike, and a failure can be repeated. */
export interface Random {
  /** From 0 up to, but not including, `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
  chance(probability: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough for choosing words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    pick: (list) => {
      if (list.length === 0) throw new Error('Nothing to pick from.');
      return list[int(list.length)] as (typeof list)[number];
    },
    sample: (list, count) => {
      const rest = [...list];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(int(rest.length), 1),
      ).flat();
    },
    chance: (probability) => next() < probability,
  };
}
