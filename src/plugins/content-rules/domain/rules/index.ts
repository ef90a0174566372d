import type { Facts, Finding, Snapshot } from '../types';
import { captions } from './captions';
import { figures } from './figures';
import { headings } from './headings';
import { links } from './links';
import { ownRules, type TypeRules } from './own';
import { readability } from './readability';
import { requiredFields } from './required';
import { texts } from './texts';
import { endNotBeforeStart, knownTimeZone } from './times';

type Rule = (rules: TypeRules, page: Snapshot, facts: Facts) => Finding[];

const RULES: readonly Rule[] = [
  requiredFields,
  endNotBeforeStart,
  knownTimeZone,
  ownRules,
  links,
  figures,
  captions,
  texts,
  headings,
  readability,
];

/** Everything that the rules have to say about one page, in the order of the table above. */
export function findings(type: { rules?: TypeRules }, page: Snapshot, facts: Facts): Finding[] {
  const { rules = {} } = type;
  return RULES.flatMap((rule) => rule(rules, page, facts));
}
