import type { Action } from './types';

/** Putting right what readers see of a file that pages show. */
export const CORRECT_FILES = 'plugin::editorial-review.files.correct';

/** Changing what live pages show of supporting entries, the site and the redirects. */
export const CHANGE_SHOWN = 'plugin::editorial-review.supporting.change';

/** The id of a right in Strapi's role screen, which wants lower case: `requestChanges` → `request-changes`. */
export function permissionId(right: Action | 'read'): string {
  const name = right.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `plugin::editorial-review.${name}`;
}
