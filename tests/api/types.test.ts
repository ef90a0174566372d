import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  governedTypes,
  type ListedType,
} from '../../src/plugins/editorial-review/admin/src/lib/types';
import databases from '../support/databases.cjs';
import environment from '../support/environment.cjs';
import { person } from '../support/people';
import { startServer } from '../support/strapi';

const appDir = path.resolve(__dirname, '../..');
const built = path.join(appDir, 'dist');

/** The compiled server with folders of src/api that may be changed; the rest is linked to. */
function copyOfDist(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-types-'));
  const copy = path.join(root, 'dist');
  fs.mkdirSync(path.join(copy, 'src'), { recursive: true });
  fs.symlinkSync(path.join(appDir, 'node_modules'), path.join(root, 'node_modules'));
  for (const name of fs.readdirSync(built)) {
    if (name !== 'src') fs.symlinkSync(path.join(built, name), path.join(copy, name));
  }
  for (const name of fs.readdirSync(path.join(built, 'src'))) {
    const [from, to] = [path.join(built, 'src', name), path.join(copy, 'src', name)];
    if (name === 'api') fs.cpSync(from, to, { recursive: true });
    else fs.symlinkSync(from, to);
  }
  return copy;
}

/** What a boot says that fails; throws where it does not fail. */
async function failureOf(change: (venue: string) => void): Promise<string> {
  const dist = copyOfDist();
  try {
    change(path.join(dist, 'src/api/venue'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(appDir, 'tests/support/boot-once.cjs')],
      {
        cwd: appDir,
        env: {
          ...process.env,
          ...environment,
          ...(await databases.copyTemplate()),
          DIST_DIR: dist,
        },
        encoding: 'utf8',
      },
    );
    if (status === 0) throw new Error(`The server started:\n${stdout}`);
    return stderr + stdout;
  } finally {
    fs.rmSync(path.dirname(dist), { recursive: true, force: true });
  }
}

const PARTS = [
  ['config/type', 'src/api/venue/config/type.ts is missing'],
  ['controllers/venue', 'src/api/venue/controllers/venue.ts is missing'],
  ['routes/venue', 'src/api/venue/routes/venue.ts is missing'],
  ['services/venue', 'src/api/venue/services/venue.ts is missing'],
] as const;

test.each(PARTS)('a type without its %s stops the start, by name', async (part, message) => {
  expect(await failureOf((venue) => fs.rmSync(path.join(venue, `${part}.js`)))).toContain(message);
});

test('a type without its schema stops the start, by name', async () => {
  const failure = await failureOf((venue) =>
    fs.rmSync(path.join(venue, 'content-types'), { recursive: true }),
  );
  expect(failure).toContain('src/api/venue/content-types/venue/schema.json is missing');
});

test('an edit view that shows what the schema lacks stops the start, by name', async () => {
  const failure = await failureOf((venue) => {
    const file = path.join(venue, 'edit-view.js');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('city:4', 'town:4'));
  });
  expect(failure).toContain(
    'src/api/venue/edit-view.ts: a row shows town, which the schema lacks.',
  );
});

test('an owner that is no organisation stops the start, by name', async () => {
  const failure = await failureOf((venue) => {
    const file = path.join(venue, 'config/type.js');
    fs.appendFileSync(file, "\nexports.default = { ...exports.default, owner: 'name' };\n");
  });
  expect(failure).toContain('the owner of api::venue.venue, name in its config/type.ts');
});

test('the admin is told which types are governed, and their names in both languages', async () => {
  const server = await startServer();
  try {
    const { token } = await person(server, 'writer');
    const answer = await server.http
      .get('/content-manager/init')
      .set('Authorization', `Bearer ${token}`);
    const { contentTypes } = (answer.body as { data: { contentTypes: ListedType[] } }).data;
    expect(governedTypes(contentTypes)).toEqual([
      { uid: 'api::article.article', name: { sv: 'Nyhet', en: 'News' } },
      { uid: 'api::interview.interview', name: { sv: 'Hallå där arrangör', en: 'Interview' } },
      { uid: 'api::session.session', name: { sv: 'Programpunkt', en: 'Session' } },
      { uid: 'api::webcast-link.webcast-link', name: { sv: 'Webbsändning', en: 'Webcast' } },
    ]);
  } finally {
    await server.stop();
  }
});
