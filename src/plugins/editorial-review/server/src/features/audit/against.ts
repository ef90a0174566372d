import type { Fail } from './problems';

/** Where the trail ended once: the number of its last event, and that event's hash. */
export interface Head {
  seq: number;
  hash: string;
}

const PLAIN = /(?<![\w-])(?<seq>\d{1,15})[:\s]+(?<hash>[0-9a-f]{64})(?![0-9a-f])/gu;
const JSON_HEAD = /"seq"\s*:\s*(?<seq>\d{1,15})\s*,\s*"hash"\s*:\s*"(?<hash>[0-9a-f]{64})"/gu;

/**
 * The heads in a text: `seq:hash`, lines of the log (`audit head 12 ab…`), or what AUDIT_HEAD_URL was
 * sent (`{"seq":12,"hash":"ab…"}`).
 */
export function headsIn(text: string): Head[] {
  return [PLAIN, JSON_HEAD].flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => ({
      seq: Number(groups?.['seq']),
      hash: groups?.['hash'] ?? '',
    })),
  );
}

/** Compares earlier heads with the chain as it passes by. */
export function compareHeads(heads: readonly Head[], fail: Fail) {
  const open = new Map<number, Set<string>>();
  for (const { seq, hash } of heads) open.set(seq, (open.get(seq) ?? new Set()).add(hash));
  return {
    /** The chain has this hash at this number. */
    pass({ seq, hash }: Head): void {
      for (const wanted of open.get(seq) ?? [])
        if (wanted !== hash)
          fail(`event ${seq} is another than the head of then: ${hash}, then ${wanted}`);
      open.delete(seq);
    },
    end(seq: number): void {
      for (const missed of open.keys())
        fail(`the trail ends at event ${seq}, but a head of then was event ${missed}`);
    },
  };
}
