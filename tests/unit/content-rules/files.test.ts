import fc from 'fast-check';
import { judge, kindOf } from '../../../src/plugins/content-rules/domain/files/kinds';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n');
const JPEG = bytes('\xff\xd8\xff\xe0');
const PDF = bytes('%PDF-1.7');
const SVG = bytes(
  '\xef\xbb\xbf \n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
);

test.each([
  ['bild.png', 'image/png', PNG],
  ['BILD.JPG', 'image/jpeg', JPEG],
  ['bild.jpg', 'application/octet-stream', JPEG],
  ['bild', 'image/png', PNG],
  ['rapport.pdf', 'application/pdf', PDF],
  [
    'brev.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes('PK\x03\x04'),
  ],
  ['text.vtt', 'text/vtt', bytes('WEBVTT\n\n00:01 --> 00:02\nHej')],
  ['data.csv', 'text/csv', Buffer.from('\ufeffnamn;ort\nÅsa;Åre')],
])('%s (%s) is taken', (name, declared, content) => {
  expect(judge(content, name, declared)).toMatchObject({ ok: true });
});

test.each([
  ['logotyp.svg', 'image/svg+xml', SVG, 'not_allowed'],
  ['logotyp.png', 'image/png', SVG, 'not_allowed'],
  ['sida.txt', 'text/plain', bytes('<!doctype html><script>1</script>'), 'not_allowed'],
  ['bild.jpg', 'image/jpeg', PDF, 'other_type'],
  ['bild.png', 'image/jpeg', PNG, 'other_type'],
  ['bild.svg', 'image/png', PNG, 'other_type'],
  ['bild.png', 'image/svg+xml', PNG, 'other_type'],
  ['bild.png', 'text/html', PNG, 'other_type'],
  ['program.exe', 'application/octet-stream', bytes('MZ\x90\0'), 'not_allowed'],
  ['program.txt', 'text/plain', bytes('MZ\x90\0'), 'not_allowed'],
  ['tom.png', 'image/png', bytes(''), 'not_allowed'],
  ['skript.js', 'text/javascript', bytes('alert(1)'), 'other_type'],
])('%s (%s) is refused', (name, declared, content, reason) => {
  expect(judge(content, name, declared)).toMatchObject({ ok: false, reason });
});

test('whatever its name and its sender say, markup is never taken', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom('', ' ', '\n\t'),
      (name, declared, start) => {
        expect(judge(bytes(`${start}<svg/>`), name, declared).ok).toBe(false);
      },
    ),
  );
});

test('any bytes at all get an answer', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (some) => kindOf(some) !== undefined));
});
