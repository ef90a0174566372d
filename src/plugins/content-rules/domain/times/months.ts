const SWEDISH =
  'januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sept sep|oktober okt|november nov|december dec';
const ENGLISH =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec';

const numbered = (names: string): [string, number][] =>
  names
    .split('|')
    .flatMap((month, index) => month.split(' ').map((name): [string, number] => [name, index + 1]));

/** The number of a month by its name or its short form, Swedish or English: no word means two months. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered(SWEDISH),
  ...numbered(ENGLISH),
]);
