import type { Facts, Finding, RelationReference, Snapshot } from '../types';
import { isEmpty, missing, stringOf, warning, wrong } from './finding';

/** Fields whose words are the same for every type. */
export type UsualField = 'title' | 'slug' | 'date' | 'lead';

/** A field that must not, or should not, be empty, and what to say when it is. */
export type Need = UsualField | { field: string; sv: string; en: string };

/** What a type asks of its pages, beside what is asked of every page. */
export interface TypeRules {
  /** What a page needs before it may be submitted. */
  required?: readonly Need[];
  /** What a page is better with. */
  wished?: readonly Need[];
  /** Pairs of attributes of which the second may not come before the first. */
  periods?: readonly (readonly [start: string, end: string])[];
  /** Attributes that are mended before they are saved, where only one thing can have been meant. */
  mended?: Readonly<Record<string, (value: string) => string>>;
  own?: readonly OwnRule[];
}

/**
 * A rule of one type. It sees what it says that it reads, and nothing else: so a name that the
 * schema lacks stops the boot.
 */
export interface OwnRule<Name extends string = string> {
  /** An attribute; for a relation the attributes of its targets that the rule must know. */
  reads: Readonly<Record<Name, true | readonly string[]>>;
  /** What is wrong must be told by the page alone: targets are fetched for a submission only. */
  check(page: RuledPage<Name>): Finding[];
}

type Say<Name> = (rule: string, field: Name, sv: string, en: string) => Finding;

/** A page as a rule of its type sees it. */
export interface RuledPage<Name extends string = string> {
  lacks(attribute: Name): boolean;
  /** Without blanks around it; empty for what is no text. */
  text(attribute: Name): string;
  /** What the rule reads of each target of a relation. */
  targets(attribute: Name): Readonly<Record<string, unknown>>[];
  wrong: Say<Name>;
  missing: Say<Name>;
  warning: Say<Name>;
}

/** What the type's own rules say. */
export function ownRules({ own = [] }: TypeRules, page: Snapshot, facts: Facts): Finding[] {
  return own.flatMap((rule) => rule.check(seenBy(rule, page, facts)));
}

/** The relations whose targets a type's own rules look into, and which attributes of them. */
export function readsOfTargets({ own = [] }: TypeRules): Map<string, string[]> {
  const reads = new Map<string, string[]>();
  for (const [relation, names] of own.flatMap((rule) => Object.entries(rule.reads))) {
    if (names !== true) reads.set(relation, [...(reads.get(relation) ?? []), ...names]);
  }
  return reads;
}

function seenBy({ reads }: OwnRule, page: Snapshot, facts: Facts): RuledPage {
  const seen = (name: string): unknown => (name in reads ? page[name] : undefined);
  return {
    lacks: (name) => isEmpty(seen(name)),
    text: (name) => stringOf(seen(name)),
    targets: (name) =>
      ([seen(name) ?? []].flat() as RelationReference[]).map(
        ({ documentId }) => facts.targets[name]?.[documentId] ?? {},
      ),
    wrong,
    missing,
    warning,
  };
}
