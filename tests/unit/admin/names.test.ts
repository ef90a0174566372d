import fs from 'node:fs';
import path from 'node:path';
import { viewFaults } from '../../../src/plugins/content-rules/domain/definitions/edit-views';
import type { Model } from '../../../src/plugins/content-rules/domain/model';
import { components } from '../../../src/plugins/content-rules/server/src/features/edit-views/components';
import { strapiSv, translations } from '../../../src/admin/translations';
import { typeFolders } from '../../support/definitions';

const src = path.resolve(__dirname, '../../../src');

interface Schema {
  info: { displayName: string };
  attributes: Model;
}

const read = (...file: string[]) =>
  JSON.parse(fs.readFileSync(path.join(src, ...file), 'utf8')) as Schema;

const kinds = fs
  .readdirSync(path.join(src, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    uid: file.replace('.json', '').replace(path.sep, '.'),
    category: path.dirname(file),
    schema: read('components', file),
  }));

/** Strapi takes the English where Swedish lacks a name: both languages need them. */
test.each(['sv', 'en'])(
  'each type, component and group of components has a name in %s',
  (language) => {
    const types = typeFolders.map(
      (folder) => read('api', folder, 'content-types', folder, 'schema.json').info.displayName,
    );
    const asked = new Set([...types, ...kinds.flatMap(({ uid, category }) => [uid, category])]);
    const names = Object.keys(translations[language] ?? {}).filter((id) => !(id in strapiSv));
    expect(new Set(names)).toEqual(asked);
  },
);

test('a component has the Swedish name that it declares', () => {
  for (const { uid, schema } of kinds) {
    expect(translations['sv']?.[uid]).toBe(schema.info.displayName);
  }
});

test.each(kinds.map(({ uid, schema }) => [uid, schema] as const))(
  '%s has words for each field and value, in both languages',
  (uid, { attributes }) => {
    expect(viewFaults(components[uid], attributes)).toEqual([]);
  },
);
