import { guard } from '../../../src/plugins/content-rules/domain/guard';
import type { Attribute, Data, Model } from '../../../src/plugins/content-rules/domain/model';

/** What the guard answers for each kind of attribute, word for word, and exactly where it begins to. */
const PART: Model = { alt: { type: 'string' }, key: { type: 'string' } };
const modelOf = (uid: string): Model => (uid === 'part' ? PART : {});
const check = (attribute: Attribute, value: unknown) =>
  guard({ it: attribute }, { it: value }, modelOf);

const TEXT = { sv: 'Här ska det stå text.', en: 'This must be text.' };
const INVISIBLE = {
  sv: 'Texten innehåller ett osynligt tecken som inte kan sparas. Skriv om den för hand.',
  en: 'The text holds an invisible character that cannot be stored. Type it anew.',
};
const long = (length: number, most: number) => ({
  sv: `Texten är för lång: ${length} tecken. Den får vara högst ${most}.`,
  en: `The text is too long: ${length} characters. It may be ${most} at most.`,
});
const CHOICE = { sv: 'Välj ett av: a, b.', en: 'Choose one of: a, b.' };
const NO_CHOICE = { sv: 'Välj ett av: .', en: 'Choose one of: .' };
const WHOLE = { sv: 'Här ska det stå ett heltal.', en: 'This must be a whole number.' };
const NUMBER = { sv: 'Här ska det stå ett tal.', en: 'This must be a number.' };
const between = (least: number, most: number) => ({
  sv: `Talet ska vara mellan ${least} och ${most}.`,
  en: `The number must be between ${least} and ${most}.`,
});
const BOOLEAN = { sv: 'Här ska det stå sant eller falskt.', en: 'This must be true or false.' };
const DATE = {
  sv: 'Datumet ska skrivas som 2020-06-11 och finnas i kalendern.',
  en: 'The date must be written like 2020-06-11 and exist in the calendar.',
};
const TIME = {
  sv: 'Tiden ska skrivas med datum, klockslag och tidszon, som 2020-10-05T09:00:00+02:00.',
  en: 'The time must be written with date, hour and offset, like 2020-10-05T09:00:00+02:00.',
};
const FILE = { sv: 'Ange en fil med dess id.', en: 'Name a file by its id.' };
const TARGET = {
  sv: 'Ange vad som ska kopplas med dess documentId.',
  en: 'Name what to connect by its documentId.',
};
const LIST = {
  sv: 'Här ska det stå en lista med högst 500 delar.',
  en: 'This must be a list of 500 parts at most.',
};
const NO_PART = {
  sv: 'Det här är ingen del som sidan kan innehålla.',
  en: 'This is no part that the page can hold.',
};
const KEY = {
  sv: 'Nyckeln får ha högst 36 tecken: bokstäver, siffror, - och _.',
  en: 'The key may have 36 characters at most: letters, digits, - and _.',
};

const LARGEST = 2_147_483_647;
const letters = (count: number) => 'a'.repeat(count);
const choice: Attribute = { type: 'enumeration', enum: ['a', 'b'] };
const part: Attribute = { type: 'component', component: 'part' };
const parts: Attribute = { ...part, repeatable: true };
const zone: Attribute = { type: 'dynamiczone', components: ['part'] };

/** What the row is about, no longer than a name may be. */
const named = <Row extends readonly [Attribute, unknown, ...unknown[]]>(rows: readonly Row[]) =>
  rows.map(
    (row) => [`${JSON.stringify(row[0])}: ${JSON.stringify(row[1])}`.slice(0, 90), row] as const,
  );

const REFUSED: [Attribute, unknown, { sv: string; en: string }][] = [
  ...['string', 'text', 'email', 'uid', 'richtext'].flatMap(
    (type): [Attribute, unknown, { sv: string; en: string }][] => [
      [{ type }, 7, TEXT],
      [{ type }, 'a\u0000', INVISIBLE],
      [{ type }, '\udc00', INVISIBLE],
      [{ type, maxLength: 2 }, 'abc', long(3, 2)],
    ],
  ),
  [{ type: 'string' }, letters(256), long(256, 255)],
  [{ type: 'email' }, letters(256), long(256, 255)],
  [{ type: 'text' }, letters(100_001), long(100_001, 100_000)],
  [choice, 'c', CHOICE],
  [choice, ['a'], CHOICE],
  [{ type: 'enumeration' }, 'Stryker was here', NO_CHOICE],
  [{ type: 'integer' }, '5', WHOLE],
  [{ type: 'integer' }, 0.5, WHOLE],
  [{ type: 'integer' }, Number.POSITIVE_INFINITY, WHOLE],
  [{ type: 'integer', min: 1, max: 3 }, 0, between(1, 3)],
  [{ type: 'integer', min: 1, max: 3 }, 4, between(1, 3)],
  [{ type: 'integer' }, LARGEST + 1, between(-LARGEST, LARGEST)],
  [{ type: 'integer' }, -LARGEST - 1, between(-LARGEST, LARGEST)],
  [{ type: 'float' }, '0.5', NUMBER],
  [{ type: 'float' }, Number.NaN, NUMBER],
  [{ type: 'decimal' }, true, NUMBER],
  [{ type: 'decimal', max: 1 }, 1.5, between(-LARGEST, 1)],
  [{ type: 'boolean' }, 'true', BOOLEAN],
  [{ type: 'boolean' }, 1, BOOLEAN],
  ...['2023-02-30', '1499-12-31', '3000-01-01', ' 2023-01-01', '2023-01-01 ', '2023-1-1'].map(
    (day): [Attribute, unknown, typeof DATE] => [{ type: 'date' }, day, DATE],
  ),
  [{ type: 'date' }, '2023-01-01Tx', DATE],
  [{ type: 'date' }, 20230101, DATE],
  [{ type: 'date' }, ['2023-01-01'], DATE],
  [{ type: 'date' }, new Date('x'), DATE],
  [{ type: 'date' }, new Date('1499-12-31'), DATE],
  ...[
    '2023-01-01T10:00:00',
    '2023-01-01',
    'x2023-01-01T10:00Z',
    '2023-01-01T10:00Zx',
    '2023-01-01T25:00Z',
    ' 2023-01-01T10:00Z',
    '2023-01-01T10:00Z (UTC)',
    '2023-01-01T10:00:00.Z',
    '2023-01-01T10:00:00.1234567890Z',
    '2023-01-01T10:00+2:00',
    '1499-12-31T10:00Z',
    '3000-01-01T00:00Z',
  ].map((time): [Attribute, unknown, typeof TIME] => [{ type: 'datetime' }, time, TIME]),
  [{ type: 'datetime' }, 0, TIME],
  [{ type: 'datetime' }, ['2023-01-01T10:00Z'], TIME],
  [{ type: 'datetime' }, new Date('x'), TIME],
  ...[{ a: 'b\ud800' }, { 'a\u0000': 1 }, ['a', { b: ['\u0000'] }], '\u0000'].map(
    (json): [Attribute, unknown, typeof NO_PART] => [{ type: 'json' }, json, NO_PART],
  ),
  ...[true, 0, -1, 1.5, LARGEST + 1, String(LARGEST + 1), '', 'a b', letters(65)].flatMap(
    (id): [Attribute, unknown, typeof FILE][] => [
      [{ type: 'media' }, id, FILE],
      [{ type: 'relation' }, id, TARGET],
      [{ type: 'relation' }, [1, id], TARGET],
      [{ type: 'relation' }, { documentId: id }, TARGET],
      [{ type: 'relation' }, { id, documentId: 'a' }, TARGET],
      [{ type: 'relation' }, { documentId: id, id: 1 }, TARGET],
      [{ type: 'relation' }, { set: [{ documentId: 'a' }], connect: id }, TARGET],
      [{ type: 'relation' }, { disconnect: [id] }, TARGET],
    ],
  ),
  [{ type: 'relation' }, {}, TARGET],
  [{ type: 'relation' }, { name: 'a' }, TARGET],
  [{ type: 'relation' }, Array(1001).fill(1), TARGET],
  [part, 'x', NO_PART],
  [part, [], NO_PART],
  [{ type: 'component' }, {}, NO_PART],
  [parts, {}, LIST],
  [parts, Array(501).fill({}), LIST],
  [zone, 'x', LIST],
];

test.each(named(REFUSED))('%# %s is refused', (_name, [attribute, value, message]) => {
  expect(check(attribute, value)).toEqual([{ field: 'it', path: ['it'], message }]);
});

const TAKEN: [Attribute, unknown][] = [
  [{ type: 'string' }, undefined],
  [{ type: 'string' }, letters(255)],
  [{ type: 'email' }, letters(255)],
  [{ type: 'text' }, letters(100_000)],
  [{ type: 'uid' }, letters(256)],
  [{ type: 'string', maxLength: 300 }, letters(300)],
  [{ type: 'string' }, '👩'],
  [choice, 'b'],
  [{ type: 'integer' }, LARGEST],
  [{ type: 'integer' }, -LARGEST],
  [{ type: 'integer', min: 1, max: 3 }, 1],
  [{ type: 'integer', min: 1, max: 3 }, 3],
  [{ type: 'float' }, 0.5],
  [{ type: 'decimal' }, -0.5],
  [{ type: 'boolean' }, false],
  [{ type: 'date' }, '1500-01-01'],
  [{ type: 'date' }, '2999-12-31'],
  [{ type: 'date' }, '2023-01-01T10:00:00Z'],
  [{ type: 'date' }, new Date('2023-01-01')],
  [{ type: 'datetime' }, '2023-01-01T10:00Z'],
  [{ type: 'datetime' }, '2023-01-01T10:00:59Z'],
  [{ type: 'datetime' }, '2023-01-01T10:00:00.123456789+02:00'],
  [{ type: 'datetime' }, '2023-01-01T10:00-11:30'],
  [{ type: 'datetime' }, new Date('2023-01-01')],
  [{ type: 'json' }, { a: ['b', null, true, '👩'] }],
  [{ type: 'json' }, 7],
  [{ type: 'password' }, 7],
  [{ type: 'media' }, 1],
  [{ type: 'media' }, [1, { id: LARGEST }]],
  [{ type: 'relation' }, String(LARGEST)],
  [{ type: 'relation' }, `9${letters(63)}`],
  [{ type: 'relation' }, 'a-b_C9'],
  [{ type: 'relation' }, Array(1000).fill(1)],
  [{ type: 'relation' }, { id: 1 }],
  [{ type: 'relation' }, { documentId: 'a', id: null }],
  [{ type: 'relation' }, { documentId: null, id: 1 }],
  [{ type: 'relation' }, '1e99'],
  [{ type: 'relation' }, { disconnect: ['a'] }],
  [{ type: 'relation' }, { set: null }],
  [{ type: 'relation' }, { connect: undefined, disconnect: ['a'] }],
  [part, { alt: 'a', unknown: {} }],
  [parts, Array(500).fill({})],
  [zone, [{ __component: 'part' }]],
];

test.each(named(TAKEN))('%# %s is let through', (_name, [attribute, value]) => {
  expect(check(attribute, value)).toEqual([]);
});

test.each<[string, Attribute, unknown, string, string[], object]>([
  ['a field of a part', part, { alt: 7 }, 'it.alt', ['alt'], TEXT],
  ['one of a list', parts, [{}, { alt: 7 }], 'it[1].alt', ['1', 'alt'], TEXT],
  ['one with a key', parts, [{ key: 'k', alt: 7 }], 'it[k].alt', ['0', 'alt'], TEXT],
  ['no part at all', zone, ['x'], 'it[0]', ['0'], NO_PART],
  ['an unknown part', zone, [{ __component: 'x' }], 'it[0]', ['0'], NO_PART],
  ['a part without a name', zone, [{}], 'it[0]', ['0'], NO_PART],
  ['a row that is none', part, { id: 'x' }, 'it.id', ['id'], NO_PART],
  ['a row in a list', part, { id: [1] }, 'it.id', ['id'], NO_PART],
  ['a row too far', part, { id: 1_000_000_000 }, 'it.id', ['id'], NO_PART],
  ['a row with more to it', part, { id: '1a' }, 'it.id', ['id'], NO_PART],
  ['a row with more before it', part, { id: 'a1' }, 'it.id', ['id'], NO_PART],
  ['a key of odd signs', part, { key: 'a b' }, 'it.key', ['key'], KEY],
  ['a key that is a number', part, { key: 7 }, 'it.key', ['key'], KEY],
  ['a key too long', part, { key: letters(37) }, 'it.key', ['key'], KEY],
])('%s is found where it stands', (_name, attribute, value, field, path, message) => {
  expect(check(attribute, value)).toEqual([{ field, path: ['it', ...path], message }]);
});

test.each<[Data]>([
  [{ id: 1 }],
  [{ id: '999999999' }],
  [{ id: null }],
  [{ id: undefined }],
  [{ key: letters(36) }],
  [{ key: 'aZ_-9' }],
  [{ key: '' }],
  [{ key: null }],
])('the part %j is let through', (value) => {
  expect(check(part, value)).toEqual([]);
});

test('what the type does not have is none of the guard’s business', () => {
  expect(guard({}, { title: 7, toString: 7, key: 7 }, modelOf)).toEqual([]);
  expect(guard({}, JSON.parse('{"__proto__":7,"constructor":7}') as Data, modelOf)).toEqual([]);
});

test('a zone that may hold nothing holds nothing', () => {
  expect(check({ type: 'dynamiczone' }, [{ __component: 'part' }])).toHaveLength(1);
  expect(check({ type: 'dynamiczone' }, [])).toEqual([]);
});
