import { times, type Draw } from './draw';

/** An article as its card shows it: none of these is ever missing in the seed. */
export interface Card {
  documentId: string;
  title: string;
  slug: string;
  date: string;
  topics: { slug: string }[];
  arrangers: { name: string }[];
  edition: { year: number };
}

/** A filter, and what it means. */
interface Meaning {
  filters: object;
  fits(card: Card): boolean;
}

const CONDITIONS: readonly ((draw: Draw) => Meaning)[] = [
  (draw) => {
    const digit = String(draw.whole(0, 99));
    return { filters: { title: { $contains: digit } }, fits: ({ title }) => title.includes(digit) };
  },
  (draw) => {
    const digit = String(draw.whole(0, 9));
    return { filters: { slug: { $endsWith: digit } }, fits: ({ slug }) => slug.endsWith(digit) };
  },
  (draw) => {
    const day = `201${draw.whole(2, 9)}-0${draw.whole(1, 9)}-15`;
    return { filters: { date: { $gt: day } }, fits: ({ date }) => date > day };
  },
  (draw) => {
    const slugs = times(draw.whole(1, 60), () => `nyhet-${draw.whole(0, 999)}`);
    return { filters: { slug: { $in: slugs } }, fits: ({ slug }) => slugs.includes(slug) };
  },
  (draw) => {
    const own = `amne-${draw.whole(0, 12)}`;
    return {
      filters: { topics: { slug: own } },
      fits: ({ topics }) => topics.some(({ slug }) => slug === own),
    };
  },
  (draw) => {
    const digit = String(draw.whole(0, 9));
    return {
      filters: { arrangers: { name: { $contains: digit } } },
      fits: ({ arrangers }) => arrangers.some(({ name }) => name.includes(digit)),
    };
  },
  (draw) => {
    const own = draw.whole(2017, 2021);
    return {
      filters: { edition: { year: { $lte: own } } },
      fits: ({ edition }) => edition.year <= own,
    };
  },
];

/** Conditions in groups, with what they mean of a card: nothing that is asked may be left out. */
export function meaning(draw: Draw, depth = 0): Meaning {
  if (depth === 2 || draw.chance(30)) return draw.one(CONDITIONS)(draw);
  const kind = draw.one(['$and', '$or', '$not'] as const);
  if (kind === '$not') {
    const { filters, fits } = draw.one(CONDITIONS)(draw);
    return { filters: { $not: filters }, fits: (card) => !fits(card) };
  }
  const parts = times(draw.whole(2, 2), () => meaning(draw, depth + 1));
  return {
    filters: { [kind]: parts.map(({ filters }) => filters) },
    fits: (card) =>
      kind === '$and'
        ? parts.every(({ fits }) => fits(card))
        : parts.some(({ fits }) => fits(card)),
  };
}
