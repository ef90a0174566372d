import fc from 'fast-check';
import {
  canonical,
  canonicalContent,
} from '../../../src/plugins/editorial-review/domain/canonical';

type Json = Record<string, unknown>;

/** The same content with the keys of every object in reverse. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

const json = fc.dictionary(fc.string(), fc.jsonValue());

test('the order of keys does not matter', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(reversed(value))).toBe(canonical(value));
      expect(canonicalContent(reversed(value))).toBe(canonicalContent(value));
    }),
  );
});

test('the trip through a database does not matter', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
    }),
  );
});

test('canonical JSON is JSON of the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a new attribute that is empty voids no approval', () => {
  const empties = fc.constantFrom(null, '', [], {}, undefined);
  const names = fc.stringMatching(/^new[A-Z]+$/);
  fc.assert(
    fc.property(json, fc.dictionary(names, empties), (value, empty) => {
      expect(canonicalContent({ ...empty, ...value })).toBe(canonicalContent(value));
    }),
  );
});

test('another text is another content', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
      fc.pre(a !== b);
      expect(canonicalContent({ title: a })).not.toBe(canonicalContent({ title: b }));
    }),
  );
});

test.each<[string, Json, Json]>([
  [
    'keys of components',
    { content: [{ key: 'a', text: 'x' }] },
    { content: [{ key: 'b', text: 'x' }] },
  ],
  ['row ids of media', { file: { id: 1, sha256: 'f' } }, { file: { id: 2, sha256: 'f' } }],
])('%s do not count', (_name, a, b) => {
  expect(canonicalContent(a)).toBe(canonicalContent(b));
});

test.each<[string, Json, Json]>([
  ['the order of components', { c: [{ t: 'a' }, { t: 'b' }] }, { c: [{ t: 'b' }, { t: 'a' }] }],
  ['the bytes of a file', { file: { id: 1, sha256: 'f' } }, { file: { id: 1, sha256: 'g' } }],
  ['the target of a relation', { edition: { documentId: 'a' } }, { edition: { documentId: 'b' } }],
  ['false and missing', { decorative: false }, {}],
  ['zero and missing', { value: 0 }, {}],
  ['a space at the end', { title: 'a' }, { title: 'a ' }],
  ['an emptied component in its place', { c: [{}, { t: 'a' }] }, { c: [{ t: 'a' }, {}] }],
])('%s counts', (_name, a, b) => {
  expect(canonicalContent(a)).not.toBe(canonicalContent(b));
});
