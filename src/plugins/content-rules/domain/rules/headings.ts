import { isObject } from '../model';
import { fieldOf, partsOf } from '../parts';
import type { Finding, Snapshot } from '../types';
import { isEmpty, warning } from './finding';
import type { TypeRules } from './own';

/** The order of headings in each text: who listens goes from one to the next (WCAG 1.3.1, 2.4.6). */
export function headings(_rules: TypeRules, page: Snapshot): Finding[] {
  return partsOf(page).flatMap((part) =>
    Object.entries(part.fields)
      .map(([name, value]) => ({ field: fieldOf(part, name), levels: levelsOf(value) }))
      .flatMap(({ field, levels }) => [...skipped(field, levels), ...empty(field, levels)]),
  );
}

interface Heading {
  level: number;
  isEmpty: boolean;
}

/** The first may stand as high or low as it will; below it no level is left out. */
function skipped(field: string, levels: readonly Heading[]): Finding[] {
  const at = levels.findIndex(({ level }, index) => {
    const before = levels[index - 1];
    return before !== undefined && level > before.level + 1;
  });
  const [before, after] = [levels[at - 1], levels[at]];
  if (before === undefined || after === undefined) return [];
  return [
    warning(
      'heading_order',
      field,
      `En mellanrubrik på nivå ${after.level} följer på en på nivå ${before.level}. Hoppa inte över någon nivå: den som lyssnar tror annars att något saknas.`,
      `A heading of level ${after.level} follows one of level ${before.level}. Leave no level out: who listens would think that something is missing.`,
    ),
  ];
}

const empty = (field: string, levels: readonly Heading[]): Finding[] =>
  levels.some((heading) => heading.isEmpty)
    ? [
        warning(
          'heading_empty',
          field,
          'En mellanrubrik är tom. Skriv den, eller gör den till ett vanligt stycke.',
          'A heading is empty. Write it, or make it an ordinary paragraph.',
        ),
      ]
    : [];

const levelsOf = (value: unknown): Heading[] =>
  !Array.isArray(value)
    ? []
    : value.flatMap((block: unknown) =>
        isObject(block) && block['type'] === 'heading' && typeof block['level'] === 'number'
          ? [{ level: block['level'], isEmpty: isEmpty([block]) }]
          : [],
      );
