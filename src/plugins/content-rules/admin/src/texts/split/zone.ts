import { generateNKeysBetween } from 'fractional-indexing';
import { partKey } from '../../partKey';
import type { Block } from '../paste/blocks';
import type { Part } from './parts';

/** A part of a dynamic zone as Strapi's form holds it. */
export type Row = Readonly<Record<string, unknown>> & { __component: string };

const TEXT = 'content.rich-text';
const QUESTION = 'content.question-answer';
/** `content.3.answer`: the text of a part that may be split. */
const FIELD = /^(\w+)\.(\d+)\.(answer|body)$/;

/** Where a text stands in the zone; null where it stands anywhere else. */
export function placeOf(name: string): { zone: string; index: number; field: string } | null {
  const match = FIELD.exec(name);
  if (match === null) return null;
  return { zone: match[1] as string, index: Number(match[2]), field: match[3] as string };
}

/** Is this the text of a part, in a zone? Other lists of components have other names for theirs. */
export const isPart = (row: unknown): row is Row =>
  [TEXT, QUESTION].includes((row as Row | undefined)?.__component ?? '');

/**
 * The zone with the parts in the place of the text at `index`. What stands before the first question stays where it
 * was; a question that stood above it keeps its place, without an answer.
 */
export function splitZone(
  rows: readonly Row[],
  { index, field }: { index: number; field: string },
  parts: readonly Part[],
): Row[] {
  const own = rows[index] as Row;
  const [first] = parts;
  const leading = first?.question === null ? first.blocks : null;
  const asks = own.__component === QUESTION && String(own['question'] ?? '').trim() !== '';
  const kept = leading !== null || asks ? [{ ...own, [field]: leading }] : [];
  const made = (leading === null ? parts : parts.slice(1)).map(rowOf);
  const keys = keysBetween(rows[index - 1 + kept.length], rows[index + 1], made.length);
  const fresh = made.map((row, at): Row => ({
    ...row,
    ...partKey({ key: true }),
    __temp_key__: keys[at],
  }));
  return [...rows.slice(0, index), ...kept, ...fresh, ...rows.slice(index + 1)];
}

const rowOf = ({ question, blocks }: Part): Row =>
  question === null
    ? { __component: TEXT, body: orNull(blocks) }
    : { __component: QUESTION, question, answer: orNull(blocks) };

const orNull = (blocks: readonly Block[]): readonly Block[] | null =>
  blocks.length === 0 ? null : blocks;

/** Strapi's form tells parts apart by keys that sort as they stand. */
function keysBetween(before: Row | undefined, after: Row | undefined, count: number): string[] {
  const key = (row: Row | undefined) => (row?.['__temp_key__'] as string | undefined) ?? null;
  return generateNKeysBetween(key(before), key(after), count);
}
