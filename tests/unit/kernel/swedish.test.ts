import { createRequire } from 'node:module';
import fc from 'fast-check';
import { folded, foldedText, orderKey, positionIn } from '../../../src/kernel/swedish';

/** The SQL of Swedish case and order, run by SQLite itself; PostgreSQL's answers are compared in the API tests. */
interface Statement {
  get(...bindings: string[]): unknown;
}
const Database = createRequire(__filename)('better-sqlite3') as new (file: string) => {
  prepare(sql: string): Statement;
  close(): void;
};
const db = new Database(':memory:');
afterAll(() => db.close());

const keyOf = (text: string): Buffer =>
  Buffer.from(
    (db.prepare(`select ${orderKey('sqlite', '?')} as key`).get(text) as { key: string }).key,
  );
const before = (one: string, other: string): number => Math.sign(keyOf(one).compare(keyOf(other)));
const inOrder = (...texts: string[]) => [...texts].sort(before);

test('å, ä and ö come after z, in this order, whatever their case', () => {
  expect(
    inOrder('Örebro', 'ängel', 'Zebra', 'Ån', 'Äl', 'Region', 'RISE', 'ål', 'öl', 'anka'),
  ).toEqual(['anka', 'Region', 'RISE', 'Zebra', 'ål', 'Ån', 'Äl', 'ängel', 'öl', 'Örebro']);
});

test('other marks don’t count, and Nordic letters stand by their kin', () => {
  expect(inOrder('Eva', 'Élan', 'Elin', 'Ünal', 'Ylva', 'Ycke', 'Øst', 'Åke', 'Æbler')).toEqual([
    'Élan',
    'Elin',
    'Eva',
    'Ycke',
    'Ylva',
    'Ünal',
    'Åke',
    'Æbler',
    'Øst',
  ]);
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöéèüæøñçáíóúšžłńğ';
const name = fc
  .array(fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ' ', '-', '0', '7'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => letters.join('').trim());

test('as Intl.Collator has it at first sight', () => {
  const { compare } = new Intl.Collator('sv', { sensitivity: 'base' });
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect([one, other, before(one, other)]).toEqual([
        one,
        other,
        Math.sign(compare(one, other)),
      ]);
    }),
    { numRuns: 1000, seed: 20_261_126 },
  );
});

test('only the beginning of a long text orders', () => {
  const long = 'x'.repeat(100);
  expect(before(`${long}a`, `${long}b`)).toBe(0);
});

describe('case', () => {
  const found = (text: string, pattern: string): boolean => {
    const { sql, bindings } = folded('sqlite', '?', foldedText(pattern));
    const statement = db.prepare(`select ${positionIn('sqlite')}(${sql}, ?) > 0 as found`);
    const row = statement.get(text, ...bindings, foldedText(pattern)) as { found: number };
    return row.found === 1;
  };

  test.each([
    ['ÖPPNA ÅRSMÖTET ÄLMHULT', 'öppna årsmötet'],
    ['öppna årsmötet', 'ÅRS'],
    ['Café ÉLAN', 'élan'],
    ['ЁЛКА', 'ёлка'],
    ['100 % av_allt\\', '% AV_ALLT\\'],
  ])('%s is found by %s', (text, pattern) => {
    expect(found(text, pattern)).toBe(true);
  });

  test.each([
    ['Alingsås', 'ängs'],
    ['ett hundra', '%'],
    ['e', 'é'],
  ])('%s is not found by %s', (text, pattern) => {
    expect(found(text, pattern)).toBe(false);
  });
});
