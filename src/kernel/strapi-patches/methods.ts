type Method = (...args: never[]) => unknown;

/** On a method of ours: the method that it stands around. */
const ORIGINAL = Symbol.for('strapi-patches.original');

type Wrapped = Method & { [ORIGINAL]?: Method };

/** Puts a method of ours around one of Strapi's. Whoever wraps last stands outside. */
export function wrapMethod<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  around: (original: Owner[Name]) => Owner[Name],
): void {
  const original = owner[name] as unknown as Method;
  const wrapped = around(original.bind(owner) as unknown as Owner[Name]);
  (wrapped as unknown as Wrapped)[ORIGINAL] = original;
  owner[name] = wrapped;
}

/**
 * As `wrapMethod`, for a service that all servers of one process share (the admin's are plain modules):
 * what an earlier server put around it is taken off, for that server is gone.
 */
export function wrapShared<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  around: (original: Owner[Name]) => Owner[Name],
): void {
  owner[name] = ownMethod(owner[name]) as Owner[Name];
  wrapMethod(owner, name, around);
}

interface Expected {
  /** How many arguments it declares. */
  arity: number;
  /** Texts of its source that the patch relies on. */
  says?: readonly string[];
}

/** What is no longer as it was read in Strapi's own method, below all that we put around it. */
export function methodFault(
  label: string,
  owner: unknown,
  name: string,
  { arity, says = [] }: Expected,
): string | null {
  const method = ownMethod((owner as Record<string, unknown> | null | undefined)?.[name]);
  if (typeof method !== 'function') return `${label}.${name} is no longer there`;
  if (method.length !== arity) {
    return `${label}.${name} takes ${method.length} arguments, no longer ${arity}`;
  }
  const source = Function.prototype.toString.call(method);
  const missing = says.find((text) => !source.includes(text));
  return missing === undefined ? null : `${label}.${name} no longer does \`${missing}\``;
}

function ownMethod(method: unknown): unknown {
  if (typeof method !== 'function') return undefined;
  let own = method as Wrapped;
  while (own[ORIGINAL] !== undefined) own = own[ORIGINAL];
  return own;
}

/** The first fault of several. */
export const firstFault = (...faults: (string | null)[]): string | null =>
  faults.find((fault) => fault !== null) ?? null;
