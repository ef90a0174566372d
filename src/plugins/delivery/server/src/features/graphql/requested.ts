import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * The names of the fields asked for below a field (in `nodes` of a connection), fragments included.
 * More than needed does no harm: a column is read that nobody looks at.
 */
export function requestedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [first] = info.fieldNodes;
  const cached = info.fieldNodes.length === 1 && first ? known.get(first) : undefined;
  if (cached) return cached;
  const names = new Set<string>();
  for (const node of info.fieldNodes) collect(node.selectionSet, info, names);
  if (info.fieldNodes.length === 1 && first) known.set(first, names);
  return names;
}

function collect(
  set: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  names: Set<string>,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'InlineFragment') collect(selection.selectionSet, info, names);
    else if (selection.kind === 'FragmentSpread')
      collect(info.fragments[selection.name.value]?.selectionSet, info, names);
    else if (selection.name.value === 'nodes') collect(selection.selectionSet, info, names);
    else names.add(selection.name.value);
  }
}
