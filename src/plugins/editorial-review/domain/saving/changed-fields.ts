import { canonicalContent } from '../canonical';
import type { Snapshot } from '../types';

/**
 * The fields of a page whose content is another than it was, in the order of the page; judged as the hash
 * of a revision judges it, so that a key or a row id is no change. Null stands for a page that nobody knows any
 * more: then all that holds something is named.
 */
export function changedFields(before: Snapshot | null, after: Snapshot | null): string[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].filter(
    // Within an object, so that what is empty counts as what is not there.
    (name) =>
      canonicalContent({ own: after?.[name] }) !== canonicalContent({ own: before?.[name] }),
  );
}
