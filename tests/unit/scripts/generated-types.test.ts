import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');
const projects = ['tsconfig.json', 'tsconfig.admin.json', 'tsconfig.tests.json'];
let copy: string;

/** A project with a file in each place that matters, and what `strapi develop` writes. */
beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-generated-'));
  for (const file of projects) fs.copyFileSync(path.join(root, file), path.join(copy, file));
  for (const file of [
    'src/index.ts',
    'src/admin/app.tsx',
    'tests/unit/a.test.ts',
    'types/generated/contentTypes.d.ts',
    'types/generated/components.d.ts',
  ]) {
    fs.mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    fs.writeFileSync(path.join(copy, file), 'export {};\n');
  }
});
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

test.each([
  ['tsconfig.json', 'src/index.ts'],
  ['tsconfig.admin.json', 'src/admin/app.tsx'],
  ['tsconfig.tests.json', 'tests/unit/a.test.ts'],
])('%s compiles what is ours, and never what `npm run develop` generates', (project, own) => {
  const { config, error } = ts.readConfigFile(path.join(copy, project), ts.sys.readFile) as {
    config: unknown;
    error?: ts.Diagnostic;
  };
  expect(error).toBeUndefined();
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, copy);
  expect(fileNames.map((file) => path.relative(copy, file))).toEqual([own]);
});
