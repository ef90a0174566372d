import fs from 'node:fs';
import path from 'node:path';
import { checkBlocks } from '../../src/plugins/content-rules/domain/guard/blocks';
import { blocksOfHtml } from '../../src/plugins/content-rules/admin/src/texts/paste/html';
import { noted, written } from './support/written';

/**
 * Clipboards of our own, with the traps that real ones have (README.md beside them says whence), and what they become:
 * blocks as Markdown, then what is said to the writer. `UPDATE_CLIPBOARDS=1` writes the second for somebody to read.
 */
const folder = path.resolve(__dirname, '../fixtures/clipboards');
const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

test('there are 40 at least', () => expect(names.length).toBeGreaterThanOrEqual(40));

test.each(names)('%s', (name) => {
  const file = path.join(folder, `${name}.txt`);
  const { blocks, gaps, notes } = blocksOfHtml(read(`${name}.html`));
  const text = `${written(blocks).join('\n')}\n---\n${noted(notes)}\n`;
  if (process.env['UPDATE_CLIPBOARDS'] !== undefined) fs.writeFileSync(file, text);
  expect(text).toBe(read(`${name}.txt`));
  expect(gaps).toHaveLength(blocks.length);
  expect(checkBlocks(blocks, { sv: 'Text', en: 'Text', path: ['body'] } as never)).toEqual([]);
});

const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
