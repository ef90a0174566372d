import { createHash } from 'node:crypto';
import { canonicalContent } from '../../domain/canonical';
import type { Snapshot } from '../../domain/types';

/** How the hash is taken; stands on each revision. */
export const HASH_VERSION = 1;

/** The SHA-256 of a page's canonical content: what approvals are bound to. */
export function revisionHash(snapshot: Snapshot): string {
  return createHash('sha256').update(canonicalContent(snapshot)).digest('hex');
}
