/**
 * Swedish case and order in SQL that SQLite and PostgreSQL answer alike. SQLite's `lower` knows ASCII only
 * and it has no collations, PostgreSQL's depend on how the database was made: so both use their ASCII
 * `lower`, their order by bytes, and a table of letters written out here.
 */

export interface Sql {
  sql: string;
  bindings: readonly string[];
}

type Client = 'sqlite' | 'postgres';

/** Of long texts only the beginning orders: a list sorts by what can be seen, at a bounded cost. */
const ORDERING_LETTERS = 100;

/**
 * The letters beyond a to z, as the Swedish order of CLDR takes them at first sight (Intl.Collator('sv') with
 * base sensitivity): å, ä and ö stand after z, æ beside ä and ø beside ö, ü beside y; other marks don't count.
 * À comes before Ä and Ö by bytes: it stands for Å, which is neither of theirs.
 */
const STANDS_FOR: Readonly<Record<string, string>> = {
  à: 'å',
  ä: 'äæę',
  ö: 'öøőœ',
  y: 'üűýÿ',
  a: 'àáâãāăą',
  c: 'çćč',
  d: 'ďđð',
  e: 'èéêëēėě',
  g: 'ğģ',
  i: 'ìíîïīįı',
  k: 'ķ',
  l: 'ĺļľł',
  n: 'ñńņň',
  o: 'òóôõō',
  r: 'ŕř',
  s: 'śšşș',
  t: 'ťţț',
  u: 'ùúûūůų',
  z: 'źžż',
};

const LETTERS: readonly (readonly [from: string, to: string])[] = Object.entries(
  STANDS_FOR,
).flatMap(([to, letters]) =>
  [...letters].flatMap((letter) =>
    [...new Set([letter, letter.toUpperCase()])]
      .filter((from) => from.length === 1 && from !== to && !/[a-z]/i.test(from))
      .map((from): [string, string] => [from, to]),
  ),
);
/** À itself goes before Å takes its place, and ä and ö stand as they are. */
const IN_TURN = [...LETTERS].sort(
  ([, one], [, other]) => Number(one === 'à') - Number(other === 'à'),
);

const text = (client: Client, column: string): string =>
  client === 'postgres' ? `cast(${column} as text) collate "C"` : column;

/** The column in lower case as far as `pattern` asks: one replacement for each letter of it beyond ASCII. */
export function folded(client: Client, column: string, pattern: string): Sql {
  const pairs = [...new Set(pattern.toLowerCase())]
    .map((small) => [small.toUpperCase(), small] as const)
    .filter(([large, small]) => large !== small && small > '\u007f' && large.length === 1);
  const lower = `lower(${text(client, column)})`;
  return {
    sql: pairs.reduce((sql) => `replace(${sql}, ?, ?)`, lower),
    bindings: pairs.flat(),
  };
}

/** What a pattern is compared with `folded` columns as. */
export const foldedText = (pattern: string): string =>
  [...pattern]
    .map((letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter))
    .join('');

/** By which a column of texts is put in Swedish order, by its bytes. `column` is SQL, such as `??`. */
export function orderKey(client: Client, column: string): string {
  const start = `lower(substr(${text(client, column)}, 1, ${ORDERING_LETTERS}))`;
  if (client === 'sqlite')
    return IN_TURN.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, start);
  const from = LETTERS.map(([own]) => own).join('');
  const to = LETTERS.map(([, own]) => own).join('');
  return `translate(${start}, '${from}', '${to}')`;
}

/** Texts that people read; others are codes, which are ordered by their bytes. */
export const isWords = (attribute: string, type: string | undefined): boolean =>
  ['string', 'text', 'richtext'].includes(type ?? '') &&
  !['documentId', 'locale'].includes(attribute);

/** Where a text stands in another: 0 for nowhere. LIKE would read %, _ and \\ differently on each. */
export const positionIn = (client: Client): 'instr' | 'strpos' =>
  client === 'postgres' ? 'strpos' : 'instr';
