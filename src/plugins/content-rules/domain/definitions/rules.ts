import { readsOfTargets } from '../rules/own';
import { fieldNeeded } from '../rules/required';
import type { DescribedType } from './types';

/** Rules name attributes of the schema, and of what its relations lead to. */
export function ruleFaults(
  { attributes, definition }: DescribedType,
  types: ReadonlyMap<string, DescribedType>,
): string[] {
  const { rules = {} } = definition;
  const { required = [], wished = [], periods = [], mended = {}, own = [] } = rules;
  const named: [rule: string, attribute: string][] = [
    ...required.map((need): [string, string] => ['required', fieldNeeded(need)]),
    ...wished.map((need): [string, string] => ['wished', fieldNeeded(need)]),
    ...periods.flat().map((name): [string, string] => ['periods', name]),
    ...Object.keys(mended).map((name): [string, string] => ['mended', name]),
    ...own.flatMap(({ reads }) =>
      Object.keys(reads).map((name): [string, string] => ['own', name]),
    ),
  ];
  return [
    ...named
      .filter(([, name]) => !Object.hasOwn(attributes, name))
      .map(([rule, name]) => `rules.${rule} names ${name}: no such attribute.`),
    ...[...readsOfTargets(rules)].flatMap(([relation, names]) =>
      targetFaults(relation, names, attributes[relation]?.target, types),
    ),
  ];
}

function targetFaults(
  relation: string,
  names: readonly string[],
  target: string | undefined,
  types: ReadonlyMap<string, DescribedType>,
): string[] {
  const type = types.get(target ?? '');
  if (type === undefined)
    return [`rules.own reads ${names.join(', ')} of ${relation}, which leads to no type of ours.`];
  if (type.localized) return [`rules.own reads ${relation}: ${type.uid} has several languages.`];
  return names
    .filter((name) => !Object.hasOwn(type.attributes, name))
    .map((name) => `rules.own reads ${name} of ${relation}: ${type.uid} has no such attribute.`);
}
