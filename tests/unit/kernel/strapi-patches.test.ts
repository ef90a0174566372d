import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PATCHES } from '../../../src/kernel/strapi-patches';
import { addAttributes } from '../../../src/kernel/strapi-patches/plugin-attributes';

const ROOT = path.resolve(__dirname, '../../..');
/** What the patches are made with. */
const TOOLS = ['index', 'methods', 'patch'];

/** The rows of the tables in docs/strapi-patches.md, cell by cell. */
const rows = readFileSync(path.join(ROOT, 'docs/strapi-patches.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const named = (cell: string | undefined) => (cell ?? '').replaceAll('`', '');

test('the folder, the index and the documentation hold the same patches', () => {
  const files = readdirSync(path.join(ROOT, 'src/kernel/strapi-patches'))
    .map((file) => path.parse(file).name)
    .filter((name) => !TOOLS.includes(name));
  const documented = rows.filter(([first]) => !named(first).includes('/'));

  expect(PATCHES.map(({ id }) => id)).toEqual(files.sort());
  expect(documented.map(([id, why, since]) => [named(id), why, since])).toEqual(
    PATCHES.map(({ id, reason, since }) => [id, reason, since]),
  );
  for (const [, , , how] of rows) expect(how).not.toBe('');
});

test('the files outside the folder that the documentation names are there', () => {
  const outside = rows.map(([first]) => named(first)).filter((file) => file.includes('/'));
  expect(outside.length).toBeGreaterThan(0);
  for (const file of outside)
    expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
});

test('an attribute that Strapi comes to have itself is not overwritten without a word', () => {
  const file = { schema: { attributes: { name: { type: 'string' } } as Record<string, unknown> } };
  addAttributes(file, { licence: { type: 'string', maxLength: 255 } });
  // A server that starts again in the same process finds ours.
  addAttributes(file, { licence: { type: 'string', maxLength: 255 } });
  expect(file.schema.attributes).toEqual({
    name: { type: 'string' },
    licence: { type: 'string', maxLength: 255 },
  });
  expect(() => addAttributes(file, { name: { type: 'text' } })).toThrow(
    'src/kernel/strapi-patches/plugin-attributes.ts: Strapi has an attribute name of its own now.',
  );
});
