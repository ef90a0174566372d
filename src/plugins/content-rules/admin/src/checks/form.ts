import { findings } from '../../../domain/rules';
import { formPath } from '../../../domain/parts';
import { isObject } from '../../../domain/model';
import type { Facts, Finding, Snapshot } from '../../../domain/types';

/**
 * What is not there yet: the panel says it, and a form that is begun is not full of reproaches.
 */
const NOT_YET: ReadonlySet<string> = new Set([
  ...['required', 'recommended', 'empty_part', 'answer', 'question', 'figure_without_file'],
  ...['end_before_start', 'time_zone'],
]);

/**
 * What the checks that need nothing but the page say of what a form holds, by the place in the form. `values` are as
 * Strapi's edit view has them: files whole, relations as what is to be connected.
 */
export function findingsIn(values: Snapshot): Map<string, Finding[]> {
  const files: Record<number, Facts['files'][number]> = {};
  const page = plain(values, files) as Snapshot;
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings({}, page, { files, targets: {} })) {
    if (NOT_YET.has(finding.rule)) continue;
    const path = formPath(page, finding.field).join('.');
    byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  return byPath;
}

/** As a snapshot has it: a file is its id, a relation is left out, rich text stays. */
function plain(value: unknown, files: Record<number, Facts['files'][number]>): unknown {
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    // Rich text is as it is; it is most of a page, and nothing in it is a file.
    if (isObject(first) && 'children' in first) return value;
    return value.map((each: unknown) => plain(each, files));
  }
  if (!isObject(value)) return value;
  if ('connect' in value && 'disconnect' in value) return null;
  const { id, mime, photographer } = value;
  if (typeof id === 'number' && typeof mime === 'string') {
    files[id] = { mime, photographer: typeof photographer === 'string' ? photographer : null };
    return { id, sha256: null };
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name !== '__temp_key__')
      .map(([name, inner]) => [name, plain(inner, files)]),
  );
}
