import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer, type Server } from '../support/strapi';

/** A type that says what its schema does not bear out stops the start, and names file and attribute. */
const root = path.resolve(__dirname, '../..');
let server: Server;
let directory: string;

beforeAll(async () => {
  server = await startServer();
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-definitions-'));
});
afterAll(async () => {
  fs.rmSync(directory, { recursive: true, force: true });
  await server.stop();
});

/** Starts what is compiled, with a change in one file. */
function startWith(file: string, change: (code: string) => string) {
  const dist = path.join(directory, path.basename(file, '.js') + String(Date.now()));
  fs.cpSync(path.join(root, 'dist'), dist, { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(dist, 'node_modules'));
  const target = path.join(dist, file);
  const code = fs.readFileSync(target, 'utf8');
  const changed = change(code);
  expect(changed).not.toBe(code);
  fs.writeFileSync(target, changed);
  return spawnSync(process.execPath, [path.join(root, 'tests/support/boot-once.cjs')], {
    cwd: root,
    env: { ...process.env, DIST_DIR: dist },
    encoding: 'utf8',
  });
}

test('a card field, a picture and an order that the schema lacks are all named', () => {
  const { status, stderr } = startWith('src/api/article/config/type.js', (code) =>
    code
      .replace("'lead', 'date'", "'leed', 'date'")
      .replace("image: 'hero'", "image: 'kicker'")
      .replace("attribute: 'date'", "attribute: 'day'"),
  );
  expect(status).not.toBe(0);
  const file = 'src/api/article/config/type.ts';
  expect(stderr).toContain(`${file}: view.card names "leed", which is no attribute of the schema.`);
  expect(stderr).toContain(`${file}: view.image names "kicker"`);
  expect(stderr).toContain(`${file}: view.order names "day"`);
});

test('a type whose routes don’t answer with its view is named', () => {
  const { status, stderr } = startWith('src/api/venue/routes/venue.js', (code) =>
    code.replace('plugin::delivery.view', 'plugin::delivery.site'),
  );
  expect(status).not.toBe(0);
  expect(stderr).toContain(
    'src/api/venue/routes: the route of find lacks the middleware plugin::delivery.view.',
  );
});
