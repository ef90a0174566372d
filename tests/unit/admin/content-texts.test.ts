import { parse } from '@formatjs/icu-messageformat-parser';
import en from '../../../src/plugins/content-rules/admin/src/translations/en.json';
import sv from '../../../src/plugins/content-rules/admin/src/translations/sv.json';

test('each text of the plugin is in both languages, and can be read', () => {
  expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
  for (const text of [...Object.values(sv), ...Object.values(en)]) {
    expect(text.trim()).not.toBe('');
    expect(() => parse(text)).not.toThrow();
  }
});
