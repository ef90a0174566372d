import fs from 'node:fs';
import path from 'node:path';
import interview from '../../../src/api/interview/config/type';
import { parsePage } from '../../../src/import/parse/parse-page';
import { findings } from '../../../src/plugins/content-rules/domain/rules';
import type { Snapshot } from '../../../src/plugins/content-rules/domain/types';

const file = path.resolve(__dirname, '../../../../shared/pages/halla-dar-arrangor-helsingborg.txt');
const there = fs.existsSync(file);
if (!there) process.stdout.write(`Skipped: the real page is not at ${file}\n`);

(there ? test : test.skip)('what is weak on the real page warns, and nothing blocks it', () => {
  const { fields } = parsePage(fs.readFileSync(file, 'utf8'));
  if (!('portrait' in fields)) throw new Error('an interview was expected');
  const page = {
    ...fields,
    slug: 'en-slug',
    content: fields.content.map((part, index) => ({ ...part, key: `k${index}` })),
    portrait: { ...fields.portrait, decorative: false, file: { id: 1, sha256: 'x' } },
  } as unknown as Snapshot;
  const found = findings(interview, page, { files: {}, targets: {} });
  expect(found.filter(({ level }) => level === 'blocks')).toEqual([]);
  expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
    'recommended arranger',
    'weak_link_text content[k7].context',
    'link_without_address content[k8].url',
    'alt_says_picture portrait.alt',
  ]);
});
