import type { Facts, Finding, Snapshot } from '../types';
import { requiredFields } from './required';
import { endNotBeforeStart, liveWindow } from './times';

type Rule = (uid: string, page: Snapshot, facts: Facts) => Finding[];

const RULES: readonly Rule[] = [requiredFields, endNotBeforeStart, liveWindow];

/** Everything that the rules have to say about one page, in the order of the table above. */
export function findings(uid: string, page: Snapshot, facts: Facts): Finding[] {
  return RULES.flatMap((rule) => rule(uid, page, facts));
}
