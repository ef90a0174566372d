interface Count {
  failures: number;
  /** When it is forgotten, in ms. */
  until: number;
}

export interface Limit {
  /** Failures that are let through in one window. */
  most: number;
  /** How long a window is, in ms; it begins with its first failure. */
  window: number;
}

/** Beyond this many names the oldest are forgotten: a flood of addresses costs no more memory. */
const MOST_NAMES = 20_000;

/**
 * Counts what failed, by name, in this process; several instances each count for themselves. Only
 * failures count: an office shares one address, and signs in all day.
 */
export class Failures {
  private readonly counts = new Map<string, Count>();

  constructor(private readonly limit: Limit) {}

  /** Milliseconds until another attempt is let through; 0 when one is now. */
  wait(name: string, now: number): number {
    const count = this.counts.get(name);
    if (count === undefined || count.until <= now || count.failures < this.limit.most) return 0;
    return count.until - now;
  }

  add(name: string, now: number): void {
    const known = this.counts.get(name);
    const count =
      known === undefined || known.until <= now
        ? { failures: 1, until: now + this.limit.window }
        : { ...known, failures: known.failures + 1 };
    // What was counted last stands last: the first of the map is the oldest.
    this.counts.delete(name);
    this.counts.set(name, count);
    const [oldest] = this.counts.keys();
    if (this.counts.size > MOST_NAMES && oldest !== undefined) this.counts.delete(oldest);
  }

  forget(name: string): void {
    this.counts.delete(name);
  }
}

/**
 * An address as one that attacks: of IPv6 the network (/64), which one subscriber has whole
 * (RFC 6177); an IPv4 address written as IPv6 is the IPv4 address.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
