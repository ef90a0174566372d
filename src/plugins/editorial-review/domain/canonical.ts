/** One text for one content, whatever order the keys came in: what a hash is taken of. */

/** Canonical JSON: sorted keys, undefined left out, everything else kept. For digests of records. */
export function canonical(value: unknown): string {
  return write(value, false);
}

/**
 * Canonical JSON of a page's content. Component keys, row ids of media and whatever is empty
 * (null, '', [], {}) are left out, so that a new attribute or a re-created row voids no approval.
 */
export function canonicalContent(snapshot: unknown): string {
  return write(snapshot, true);
}

function write(value: unknown, content: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(item, content)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const object = value as Record<string, unknown>;
    const parts = Object.keys(object)
      .filter((key) => object[key] !== undefined && !(content && ignored(object, key)))
      .sort()
      .map((key) => [JSON.stringify(key), write(object[key], content)] as const)
      .filter(([, text]) => !(content && EMPTY.has(text)))
      .map(([key, text]) => `${key}:${text}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

const EMPTY: ReadonlySet<string> = new Set(['null', '""', '[]', '{}']);

/** A component's key, and the row id of a media file, which is known by its bytes. */
function ignored(object: Record<string, unknown>, key: string): boolean {
  return key === 'key' || (key === 'id' && 'sha256' in object);
}
