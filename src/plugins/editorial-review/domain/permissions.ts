import type { Action } from './types';

/** The id of a right in Strapi's role screen, which wants lower case: `requestChanges` → `request-changes`. */
export function permissionId(right: Action | 'read'): string {
  const name = right.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `plugin::editorial-review.${name}`;
}
