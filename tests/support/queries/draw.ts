import fc, { type GeneratorValue } from 'fast-check';

/** Draws values one after the other, so that a query can be built along a schema. */
export interface Draw {
  whole(least: number, most: number): number;
  /** True this often of a hundred times. */
  chance(percent: number): boolean;
  one<T>(from: readonly T[]): T;
}

export function drawFrom(generate: GeneratorValue): Draw {
  const whole = (min: number, max: number): number => generate(fc.integer, { min, max });
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    one: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new Error('Nothing to draw from');
      return from[whole(0, from.length - 1)] as T;
    },
  };
}

/** Few, or as many as may be: what costs most is at the edge. */
export const edgy = (draw: Draw, least: number, most: number): number =>
  draw.chance(40) ? most : draw.whole(least, most);

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => make(index));

/** Words that are in the seed, in none of it, and in all of it. */
export const TEXTS = [
  'a',
  'e',
  'n',
  '1',
  '7',
  '12',
  'innovation',
  'Ö',
  '%',
  '_',
  "o'hara",
  'finns inte',
];
export const DIGITS = ['1', '7', '12', '99'];
