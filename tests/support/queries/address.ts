/** `{ filters: { title: { $eq: 'a' } } }` as it stands in an address: `filters[title][$eq]=a`. */
export function inAddress(query: object): string {
  const pairs: string[] = [];
  walk(query, '');
  return pairs.join('&');

  function walk(value: unknown, name: string): void {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') {
      pairs.push(`${name}=${encodeURIComponent(String(value as string | number | boolean))}`);
      return;
    }
    for (const [key, own] of Object.entries(value))
      walk(own, name === '' ? key : `${name}[${key}]`);
  }
}
