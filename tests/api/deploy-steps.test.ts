import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { secretFaults } from '../../src/sign-in/secrets';
import { freePort } from '../support/child-server';
import { projectRoot } from '../support/command';
import { deployed, environmentOf } from '../support/containerfile';
import databases from '../support/databases.cjs';
import { makeImage, type Image } from '../support/image';

/** The steps of deploy/Containerfile, done in a folder: what they make starts, serves and stops as an image would. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
/** A checkout in somebody's home can't be read by a user without rights: then this can't be tried as root. */
const canRead =
  spawnSync(process.execPath, ['-e', 'require(process.argv[1])', strapiManifest()], asNobody)
    .status === 0;

let root: string;
let image: Image;
let settings: Record<string, string>;

function strapiManifest(): string {
  return path.join(projectRoot, 'node_modules/@strapi/strapi/package.json');
}

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-image-'));
  fs.chmodSync(root, 0o755);
  if (!canRead) return;
  image = makeImage(deployed('Containerfile'), root, isRoot ? NOBODY : null);
  settings = await settingsOfTheContainer();
  closeCode();
});
afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', root]);
  fs.rmSync(root, { recursive: true, force: true });
});

/** In an image the code is root's. Where we are not root it is our own here, and closed to us all the same. */
function closeCode(): void {
  execFileSync('chmod', ['-R', 'a-w', image.workdir]);
  execFileSync('chmod', ['a-w', image.folder]);
  const volumes = image.volumes.map((volume) => path.join(image.folder, volume));
  execFileSync('chmod', ['-R', 'u+w', ...volumes]);
}

/** The environment of the image, then what deploy/env.example asks for. */
async function settingsOfTheContainer(): Promise<Record<string, string>> {
  const example = environmentOf(deployed('env.example'));
  const missing = secretFaults(example).map((fault) => fault.split(' ')[0] ?? '');
  const secrets = missing.map((name) => [name, randomBytes(32).toString('hex')]);
  const { DATABASE_URL = '' } =
    databases.client === 'postgres' ? await databases.copyTemplate() : {};
  const temporary = path.join(image.folder, 'tmp');
  fs.mkdirSync(temporary);
  fs.chmodSync(temporary, 0o1777);
  return {
    PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`,
    TMPDIR: temporary,
    HOME: path.join(image.folder, 'home'),
    ...image.env,
    ...example,
    ...Object.fromEntries(secrets),
    DATABASE_URL,
    HOST: '127.0.0.1',
    STRAPI_LOG_LEVEL: 'error',
    PORT: String(await freePort()),
  };
}

function start(): ChildProcess {
  const [command = '', ...args] = image.command;
  return spawn(command, args, {
    cwd: image.workdir,
    env: settings,
    // Strapi tells what stops a start on the standard output.
    stdio: 'inherit',
    ...asNobody,
  });
}

/** Asks until it is ready, or has ended. */
async function isReady(server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${settings['PORT']}/_ready`).catch(() => null);
    if (answer?.status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

const ended = (server: ChildProcess): Promise<[number | null, string | null]> =>
  new Promise((resolve) => {
    server.once('exit', (code, signal) => resolve([code, signal]));
  });

function healthOf(): number | null {
  const [command = '', ...args] = image.healthCommand;
  return spawnSync(command, args, { cwd: image.workdir, env: settings, ...asNobody }).status;
}

/** Everything that lies outside the volumes and the temporary folder, with size and time; links are not followed. */
function outside(folder = image.folder): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    const inImage = file.slice(image.folder.length);
    if (inImage === '/tmp' || image.volumes.includes(inImage)) return [];
    const { size, mtimeMs } = fs.lstatSync(file);
    return [`${inImage} ${size} ${mtimeMs}`, ...(entry.isDirectory() ? outside(file) : [])];
  });
}

(canRead ? test : test.skip)(
  'starts without rights, is healthy and ready, ends at SIGTERM, and has written in its volumes alone',
  async () => {
    const before = outside();
    expect(healthOf()).toBe(1);
    const server = start();
    try {
      expect(await isReady(server)).toBe(true);
      expect(healthOf()).toBe(0);
      const end = ended(server);
      server.kill('SIGTERM');
      expect(await end).toEqual([0, null]);
    } finally {
      server.kill('SIGKILL');
    }
    expect(outside()).toEqual(before);
    const database = path.join(image.workdir, 'data/cms.db');
    expect(fs.existsSync(database)).toBe(databases.client === 'sqlite');
  },
);
