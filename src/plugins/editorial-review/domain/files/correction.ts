/** What a correction may put right: what the public sees of a file, beside its bytes and its caption. */
export const CORRECTABLE = [
  'photographer',
  'licence',
  'rightsUntil',
  'alternativeText',
  'focalPoint',
] as const;

export type Correctable = (typeof CORRECTABLE)[number];
export type FileWords = Partial<Record<Correctable, unknown>>;

/** The words that a correction would change, as they are and as they would be; nothing else. */
export function corrected(
  today: FileWords,
  wished: FileWords,
  same: (a: unknown, b: unknown) => boolean,
): { before: FileWords; after: FileWords } {
  const changed = CORRECTABLE.filter(
    (name) => wished[name] !== undefined && !same(today[name] ?? null, wished[name] ?? null),
  );
  const of = (words: FileWords) =>
    Object.fromEntries(changed.map((name) => [name, words[name] ?? null]));
  return { before: of(today), after: of(wished) };
}

/** As it stands in the trail. */
export const CORRECT_FILE = 'correctFile';
