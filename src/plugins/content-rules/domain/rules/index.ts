import type { Facts, Finding, Snapshot } from '../types';
import { figures } from './figures';
import { organisationNumber } from './identity';
import { links } from './links';
import { requiredFields } from './required';
import { publicArranger, whereItIs } from './session';
import { texts } from './texts';
import { endNotBeforeStart, knownTimeZone, liveWindow } from './times';

type Rule = (uid: string, page: Snapshot, facts: Facts) => Finding[];

const RULES: readonly Rule[] = [
  requiredFields,
  endNotBeforeStart,
  knownTimeZone,
  liveWindow,
  whereItIs,
  publicArranger,
  organisationNumber,
  links,
  figures,
  texts,
];

/** Everything that the rules have to say about one page, in the order of the table above. */
export function findings(uid: string, page: Snapshot, facts: Facts): Finding[] {
  return RULES.flatMap((rule) => rule(uid, page, facts));
}
