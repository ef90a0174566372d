/** As long as those that the server makes. */
const BYTES = 6;

/**
 * The `key` of a part that is added, as the server would give it (base64url of 6 bytes), for components that
 * have one: the server keeps a key that it is sent. `{}` for the others.
 */
export function partKey(attributes: Readonly<Record<string, unknown>> = {}): { key?: string } {
  if (!Object.hasOwn(attributes, 'key')) return {};
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return {
    key: btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_'),
  };
}
