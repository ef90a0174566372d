import { textOf } from '../../../src/import/read-file';

const text = 'Hallå där – räksmörgås ”ja”';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(text, 'utf16le')],
  ['UTF-16 with the high byte first', Buffer.from(text, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(text.replace('–', '\x96').replaceAll('”', '\x94'), 'latin1')],
])('%s is read', (_, bytes) => {
  expect(textOf(bytes).text.replace('\uFEFF', '')).toBe(text);
});

test.each([
  ['nothing', Buffer.alloc(0), /empty/],
  ['only white space', Buffer.from(' \r\n\u00A0\n'), /empty/],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    /text/,
  ],
  ['HTML', Buffer.from('<!DOCTYPE html><title>Hej</title>'), /HTML/],
])('%s is refused, and why', (_, bytes, why) => {
  expect(() => textOf(bytes)).toThrow(why);
});
