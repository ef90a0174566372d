import { figures } from '../../../src/plugins/content-rules/domain/rules/figures';

/** What a picture owes its readers, from each of its fields alone. */
const FIGURE = { file: null, alt: null, decorative: false, caption: null, credit: null };
const FILE = { id: 7, sha256: 'x' };
const found = (fields: object, photographer?: string | null) =>
  figures(
    {},
    { hero: { ...FIGURE, ...fields } },
    { files: photographer === undefined ? {} : { 7: { photographer, mime: null } }, targets: {} },
  ).map(({ rule, level, stage, field }) => `${rule} ${level} ${stage} ${field}`);

const WHOLE = { file: FILE, alt: 'En bro', credit: 'Eva' };

test.each<[string, object, string[]]>([
  ['nothing', {}, []],
  ['everything', WHOLE, []],
  ['no text', { ...WHOLE, alt: ' ' }, ['alt_text blocks submit hero.alt']],
  ['no text, but a mark', { ...WHOLE, alt: null, decorative: true }, []],
  ['both', { ...WHOLE, decorative: true }, ['alt_and_decorative blocks save hero.alt']],
  ['no photographer', { ...WHOLE, credit: ' ' }, ['photographer blocks submit hero.credit']],
  ['a text without a file', { alt: 'En bro' }, ['figure_without_file warns submit hero.file']],
  ['words without a file', { caption: 'Bro' }, ['figure_without_file warns submit hero.file']],
])('%s', (_name, fields, expected) => {
  expect(found(fields)).toEqual(expected);
});

test('the photographer may stand on the file', () => {
  expect(found({ ...WHOLE, credit: null }, 'Eva')).toEqual([]);
  for (const nobody of [null, ' ', undefined])
    expect(found({ ...WHOLE, credit: null }, nobody)).toHaveLength(1);
});

test.each([
  ...['Bild på', 'En bild av', 'Foto av', 'en fotografi som', 'Fotografi på'],
  ...['Image of', 'An image of', 'A picture of', 'picture that', 'photo of', 'A PHOTO THAT'],
])('“%s …” says that it is a picture', (start) => {
  const says = ['alt_says_picture warns submit hero.alt'];
  expect(found({ ...WHOLE, alt: `${start} en bro` })).toEqual(says);
  expect(found({ ...WHOLE, alt: start })).toEqual(says);
});

test.each(['En bro, bild på en bro', 'Bilden på väggen', 'Bild påsar', 'Imageof', 'Photo often'])(
  '“%s” does not',
  (alt) => expect(found({ ...WHOLE, alt })).toEqual([]),
);

test('what is no picture owes nothing', () => {
  const content = [
    { __component: 'content.call-out', key: 'c', alt: 'Bild på en bro', file: FILE },
  ];
  expect(figures({}, { alt: 'Bild på en bro', content }, { files: {}, targets: {} })).toEqual([]);
});
