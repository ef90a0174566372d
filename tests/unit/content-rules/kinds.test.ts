import {
  ALLOWED,
  judge,
  kindOf,
  type Kind,
} from '../../../src/plugins/content-rules/domain/files/kinds';

/** Every kind of file that is taken: how it begins, what is stored of it, and what it may be called. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const KINDS: [kind: Kind, starts: string[], mime: string | null, extensions: string][] = [
  ['jpeg', ['\xff\xd8\xff\xe0'], 'image/jpeg', 'jpg jpeg jpe jfif'],
  ['png', ['\x89PNG\r\n\x1a\n'], 'image/png', 'png'],
  ['gif', ['GIF87a', 'GIF89a'], 'image/gif', 'gif'],
  ['webp', ['RIFF\x01\x02\x03\x04WEBP'], 'image/webp', 'webp'],
  ['avif', ['\0\0\0\x20ftypavif', '\0\0\0\x20ftypavis'], 'image/avif', 'avif'],
  ['pdf', ['%PDF-1.7'], 'application/pdf', 'pdf'],
  ['zip', ['PK\x03\x04'], null, 'zip docx xlsx pptx odt ods odp epub'],
  ['mp4', ['\0\0\0\x20ftypisom'], null, 'mp4 m4v m4a mov'],
  ['webm', ['\x1aE\xdf\xa3'], null, 'webm mkv'],
  ['mp3', ['ID3\x04', '\xff\xfb\x90'], 'audio/mpeg', 'mp3'],
  ['ogg', ['OggS\0'], null, 'ogg oga ogv opus'],
  ['wav', ['RIFF\x01\x02\x03\x04WAVE'], null, 'wav'],
  [
    'text',
    ['WEBVTT\r\n\tHej\x0c', '\xef\xbb\xbfnamn;ort', '  ett ord'],
    null,
    'txt csv vtt srt md json ics',
  ],
];

describe.each(KINDS)('%s', (kind, starts, mime, extensions) => {
  test.each(starts)('begins with %j', (start) => {
    expect(kindOf(latin(start))).toBe(kind);
  });

  test.each(extensions.split(' '))('is taken as .%s, under a type of ours', (extension) => {
    for (const start of starts) {
      const name = ` En fil.med.punkter.${extension.toUpperCase()} `;
      const verdict = judge(latin(start), name, 'application/x-whatever');
      expect(verdict).toEqual({ ok: true, mime: ALLOWED[kind]?.[extension], extension });
      if (mime !== null) expect(verdict).toMatchObject({ mime });
    }
  });

  test('is taken with no ending at all, with one of ours', () => {
    const [extension = ''] = extensions.split(' ');
    for (const type of [`${mime ?? ''}; charset=utf-8`, 'text/css', 'application/x-msdownload']) {
      const found = judge(latin(starts[0] ?? ''), 'fil', type);
      expect(found).toEqual({ ok: true, mime: ALLOWED[kind]?.[extension], extension });
    }
  });

  test('is not taken under the ending or the type of another', () => {
    const [other, type] = kind === 'png' ? ['gif', 'image/gif'] : ['png', 'image/png'];
    const refusal = { ok: false, reason: 'other_type', kind };
    expect(judge(latin(starts[0] ?? ''), `a.${other}`, '')).toEqual(refusal);
    expect(judge(latin(starts[0] ?? ''), 'a.exe', '')).toEqual(refusal);
    expect(judge(latin(starts[0] ?? ''), 'a.constructor', '')).toEqual(refusal);
    expect(judge(latin(starts[0] ?? ''), 'a', ` ${type.toUpperCase()} ;q=1`)).toEqual(refusal);
  });

  test.each([
    'image/svg+xml',
    'text/html',
    'text/xml',
    'text/javascript',
    'application/ecmascript',
  ])('nor under %s', (type) => {
    expect(judge(latin(starts[0] ?? ''), 'a', type)).toMatchObject({ reason: 'other_type' });
  });
});

test('a type that is not known contradicts nothing', () => {
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  for (const type of ['', 'application/x-unknown', office]) {
    expect(judge(latin('PK\x03\x04'), 'a.docx', type).ok).toBe(true);
  }
});

test.each<[string, string]>([
  ['nothing', ''],
  ['white space', ' \t\r\n'],
  ['a byte order mark alone', '\xef\xbb\xbf '],
  ['a control character in a text', 'abc\x07'],
  ['a NUL at the end of a text', 'abc\0'],
  ['a WEBP that is no RIFF', 'RIFX\x01\x02\x03\x04WEBP'],
  ['a WAVE that is no RIFF', 'RIFX\x01\x02\x03\x04WAVE'],
  ['a picture of a phone that no browser shows', '\0\0\0\x18ftypheic'],
  ['another such', '\0\0\0\x18ftypmif1'],
  ['a RIFF of another kind', 'RIFF\x01\x02\x03\x04AVI\0'],
])('%s is no kind', (_what, content) => {
  expect(kindOf(latin(content))).toBeNull();
  expect(judge(latin(content), 'a.txt', '')).toEqual({
    ok: false,
    reason: 'not_allowed',
    kind: null,
  });
});

test.each(['<svg/>', ' \n<html>', '\xef\xbb\xbf<?xml?>'])('%j is markup', (content) => {
  expect(kindOf(latin(content))).toBe('markup');
  expect(judge(latin(content), 'a.txt', '')).toEqual({
    ok: false,
    reason: 'not_allowed',
    kind: 'markup',
  });
});
