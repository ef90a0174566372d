import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import plugins from '../../../config/plugins';
import { secretFaults } from '../../../src/sign-in/secrets';
import { projectRoot } from '../../support/command';
import {
  deployed,
  environmentOf,
  execForm,
  letThrough,
  said,
  stagesOf,
  variablesOf,
} from '../../support/containerfile';
import { containerfileFaults } from '../../support/containerfile-rules';

/** What can't be built here can be read: the files of `deploy` by rule, and that they say the same. */
const containerfile = deployed('Containerfile');
const image = stagesOf(containerfile).at(-1);
const compose = parse(deployed('compose.yaml')) as Compose;
const unit = deployed('innovationsveckan-cms.service');
const nginx = deployed('nginx.conf');

interface Service {
  image: string;
  env_file?: string;
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes: string[];
  healthcheck?: object;
  stop_grace_period: string;
  restart: string;
}
interface Compose {
  services: { cms: Service; database: Service };
  volumes: Record<string, unknown>;
}

/** What a unit sets under a name, in order. */
const setIn = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gmu'))].map(([, value = '']) => value);
const unitEnvironment = environmentOf(setIn('Environment').join('\n'));
const read = (file: string) => fs.readFileSync(path.join(projectRoot, file), 'utf8');

describe('the Containerfile', () => {
  test('holds every rule', () => expect(containerfileFaults(containerfile)).toEqual([]));

  test.each([
    ['an image without a tag', 'node:22-bookworm-slim AS', 'node AS', 'pinned'],
    ['an image that moves', 'node:22-bookworm-slim AS', 'node:latest AS', 'pinned'],
    ['no user', 'USER node\n', '', 'user'],
    ['root', 'USER node', 'USER root', 'user'],
    ['root by number', 'USER node', 'USER 0:0', 'user'],
    ['a start through a shell', /CMD \["node", "node_modules.*/u, 'CMD npm start', 'command'],
    ['a start through npm', /CMD \["node", "node_modules.*/u, 'CMD ["npm", "start"]', 'command'],
    ['no health check', 'HEALTHCHECK', '# HEALTHCHECK', 'health'],
    ['a health check by curl', /CMD \["node", "-e".*/u, 'CMD curl -f localhost', 'health'],
    ['ADD', 'COPY . .', 'ADD . .', 'add'],
    ['lists of packages that stay', '&& rm -rf /var/lib/apt/lists/*', '', 'packages'],
    ['packages that nobody asked for', '--no-install-recommends ', '', 'packages'],
    ['a folder that depends on another', 'WORKDIR /app\n#', 'WORKDIR app\n#', 'folder'],
    ['a secret in a layer', 'PORT=1337', 'JWT_SECRET=abc', 'secrets'],
    ['a secret as an argument', 'USER node', 'ARG DATABASE_URL\nUSER node', 'secrets'],
    ['another signal', 'SIGTERM', 'SIGKILL', 'signal'],
    [
      'code that the server could write',
      'COPY --from=build /app/dist',
      'COPY --chown=node:node --from=build /app/dist',
      'code',
    ],
  ])('%s is told', (_case, from, to, rule) => {
    const broken = containerfile.replace(from, to);
    expect(broken).not.toBe(containerfile);
    expect(containerfileFaults(broken)).toContain(rule);
  });

  test('gets what it copies, and no file of secrets or of tests', () => {
    for (const entry of letThrough())
      expect([entry, fs.existsSync(path.join(projectRoot, entry))]).toEqual([entry, true]);
    expect(
      letThrough().filter((entry) => /^\.|^(data|public|tests|node_modules)$/u.test(entry)),
    ).toEqual([]);
  });
});

describe('compose', () => {
  const { cms, database } = compose.services;

  test('starts the CMS when PostgreSQL answers, and again when it has ended', () => {
    expect(cms.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(database.healthcheck).toBeDefined();
    expect(database.image).toMatch(/^postgres:16-\w+$/u);
    expect([cms.restart, database.restart]).toEqual(['unless-stopped', 'unless-stopped']);
  });

  test('waits longer than the server drains', () => {
    expect(parseInt(cms.stop_grace_period)).toBeGreaterThan(
      Number(cms.environment['DRAIN_SECONDS']),
    );
  });

  test('keeps all that is written in named volumes: those that the image declares', () => {
    const mounts = [...cms.volumes, ...database.volumes].map((volume) => volume.split(':'));
    expect(Object.keys(compose.volumes)).toEqual(mounts.map(([name]) => name));
    const declared = execForm(said(image, 'VOLUME')[0] ?? '');
    expect(cms.volumes.map((volume) => volume.split(':')[1])).toEqual(declared);
  });

  test('holds no secret of its own', () => {
    expect(cms.env_file).toBe('.env');
    const values = Object.values({ ...cms.environment, ...database.environment });
    const passwords = values.filter((value) => /PASSWORD/u.test(value));
    expect(passwords).toHaveLength(2);
    for (const value of passwords) expect(value).toContain('${POSTGRES_PASSWORD:?');
    expect(secretFaults(cms.environment)).toEqual(secretFaults({}));
  });

  test('publishes the port of the image, to this machine only', () => {
    const [port] = said(image, 'EXPOSE');
    expect(cms.ports).toEqual([
      expect.stringMatching(new RegExp(`^127\\.0\\.0\\.1:[\\d-]+:${port}$`, 'u')),
    ]);
    expect(variablesOf(image)['PORT']).toBe(port);
    expect(database.ports).toBeUndefined();
  });
});

describe('the systemd unit', () => {
  test('starts what the image starts, with the same settings of Strapi', () => {
    const [, ...args] = execForm(said(image, 'CMD')[0] ?? '') ?? [];
    expect(setIn('ExecStart')).toEqual([`/usr/bin/node ${args.join(' ')}`]);
    // A container is reached from outside it, the unit from the nginx beside it.
    expect(unitEnvironment).toMatchObject({ ...variablesOf(image), HOST: '127.0.0.1' });
  });

  test('runs as a user of its own, without rights', () => {
    expect(setIn('User')).toEqual(['innovationsveckan-cms']);
    for (const [name, value] of [
      ['NoNewPrivileges', 'true'],
      ['ProtectSystem', 'strict'],
      ['ProtectHome', 'true'],
      ['PrivateTmp', 'true'],
      ['CapabilityBoundingSet', ''],
    ] as const)
      expect([name, setIn(name)]).toEqual([name, [value]]);
    expect(setIn('MemoryDenyWriteExecute')).toEqual([]);
  });

  test('may write where the database and the files lie, and systemd makes these folders', () => {
    const [writable = ''] = setIn('ReadWritePaths');
    const { DATABASE_FILENAME = '', PUBLIC_DIR = '' } = unitEnvironment;
    const made = (setIn('StateDirectory')[0] ?? '').split(' ').map((name) => `/var/lib/${name}`);
    expect(made).toEqual([path.dirname(DATABASE_FILENAME), PUBLIC_DIR, `${PUBLIC_DIR}/uploads`]);
    for (const folder of made) expect(folder.startsWith(`${writable}/`)).toBe(true);
  });

  test('waits longer than the server drains, and starts again what failed', () => {
    expect(Number(setIn('TimeoutStopSec')[0])).toBeGreaterThan(
      Number(unitEnvironment['DRAIN_SECONDS']),
    );
    expect([setIn('KillSignal'), setIn('Restart')]).toEqual([['SIGTERM'], ['on-failure']]);
  });
});

describe('nginx', () => {
  const directive = (name: string) =>
    [...nginx.matchAll(new RegExp(`^\\s*${name} (.*);$`, 'gmu'))].map(([, value = '']) => value);

  test('lets through a file of the limit, and hardly more', () => {
    const env = Object.assign(() => '', { array: () => [] });
    const { upload } = plugins({ env } as never) as { upload: { config: { sizeLimit: number } } };
    const { sizeLimit } = upload.config;
    const most = parseInt(directive('client_max_body_size')[0] ?? '') * 1024 * 1024;
    expect(most).toBeGreaterThan(sizeLimit);
    expect(most).toBeLessThanOrEqual(sizeLimit + 1024 * 1024);
  });

  test('stands before the two ports that compose publishes', () => {
    const ports = directive('server').map((server) => /^127\.0\.0\.1:(\d+)/u.exec(server)?.[1]);
    expect(compose.services.cms.ports?.[0]).toContain(`:${ports.join('-')}:`);
  });

  test('sends nothing again that would be done twice', () => {
    expect(directive('proxy_next_upstream')).toEqual(['error timeout']);
    expect(directive('keepalive')).toEqual([]);
  });

  test('writes itself every address that the server believes', () => {
    const headers = Object.fromEntries(
      directive('proxy_set_header').map((header) => header.split(' ') as [string, string]),
    );
    expect(headers).toMatchObject({
      Host: '$host',
      'X-Forwarded-For': '$remote_addr',
      'X-Forwarded-Proto': '$scheme',
      'X-Forwarded-Host': '$host',
    });
    expect(environmentOf(deployed('env.example'))['TRUST_PROXY']).toBe('1');
  });
});

describe('settings', () => {
  const example = environmentOf(deployed('env.example'));
  const sources = ['config', 'src'].flatMap((folder) =>
    (fs.readdirSync(path.join(projectRoot, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(path.join(folder, file))),
  );
  const code = sources.join('\n');
  /** Read by Node and by Strapi, not by us; the password is PostgreSQL's. */
  const OTHERS = ['NODE_ENV', 'XDG_CONFIG_HOME', 'POSTGRES_PASSWORD'];
  const ofStrapi = Object.keys(environmentOf(read('.env.example'))).filter((name) =>
    name.startsWith('STRAPI_'),
  );
  const isKnown = (name: string) =>
    OTHERS.includes(name) ||
    ofStrapi.includes(name) ||
    new RegExp(`'${name}'|process\\.env\\.${name}\\b`, 'u').test(code);
  const documented = (file: string) =>
    [...read(file).matchAll(/`([A-Z][A-Z_]+)(?:=[^`]*)?`/gu)].map(([, name = '']) => name);

  test.each([
    ['the image', Object.keys(variablesOf(image))],
    ['compose', Object.keys(compose.services.cms.environment)],
    ['the unit', Object.keys(unitEnvironment)],
    ['env.example', Object.keys(example)],
    ['README', documented('README.md')],
    ['the how-to', documented('docs/how-to/deploy.md')],
  ])('each one of %s is read somewhere', (_where, names) => {
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });

  test('a name that nobody reads is told', () => expect(isKnown('DRAIN_MINUTES')).toBe(false));

  test('the example asks for every secret and holds none', () => {
    expect(secretFaults(example)).toEqual(secretFaults({}));
    expect(Object.keys(example)).toEqual(
      expect.arrayContaining(secretFaults({}).map((fault) => fault.split(' ')[0])),
    );
  });

  test('what the unit sets is not set again by the example, which would go before it', () => {
    expect(Object.keys(example).filter((name) => name in unitEnvironment)).toEqual([]);
  });
});
