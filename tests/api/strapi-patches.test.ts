import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { service } from '../../src/kernel/services';
import { checkStrapiPatches, PATCHES } from '../../src/kernel/strapi-patches';
import { checkPatches, make, type Patch } from '../../src/kernel/strapi-patches/patch';
import { startServer, type Server } from '../support/strapi';

let server: Server;
let strapi: Core.Strapi;
beforeAll(async () => {
  server = await startServer();
  strapi = server.strapi;
});
afterAll(() => server.stop());

/** Takes something of Strapi's away or makes another of it; returns how to put it back. */
type Change = () => () => void;

const put =
  (owner: () => object, name: string, value: unknown): Change =>
  () => {
    const holder = owner() as Record<string, unknown>;
    const before = Object.getOwnPropertyDescriptor(holder, name);
    if (value === undefined) delete holder[name];
    else Object.defineProperty(holder, name, { value, configurable: true, writable: true });
    return () => {
      if (before === undefined) delete holder[name];
      else Object.defineProperty(holder, name, before);
    };
  };

const upload = () => service(strapi, 'upload.upload');
const provider = () => service(strapi, 'upload.provider');
const attributesOf = (uid: UID.ContentType) => () => strapi.contentType(uid).attributes;
const whereHelpers = (): object =>
  jest.requireActual(
    path.join(path.dirname(require.resolve('@strapi/database')), 'query/helpers/where.js'),
  );
const nothing = () => undefined;
const another = (_first: unknown, _second: unknown, _third: unknown, _fourth: unknown) => undefined;

/** What Strapi could come to be, and what the check then says. */
const CHANGES: [id: string, change: Change, says: string][] = [
  [
    'abilities',
    put(() => strapi.contentAPI.permissions.engine, 'generateAbility', undefined),
    'contentAPI.permissions.engine.generateAbility is no longer there',
  ],
  [
    'bulk-actions',
    put(() => service(strapi, 'content-manager.document-manager'), 'publishMany', another),
    'document-manager.publishMany takes 4 arguments, no longer 3',
  ],
  [
    'commit',
    put(() => strapi.db.connection.client, 'transaction', nothing),
    'client.transaction no longer does `new Transaction`',
  ],
  [
    'content-answers',
    put(() => strapi.sanitizers, 'get', nothing),
    'there is no list of sanitizers content-api.output',
  ],
  [
    'draining',
    put(() => strapi, 'destroy', another),
    'strapi.destroy takes 4 arguments, no longer 0',
  ],
  [
    'first-middleware',
    put(() => strapi.server, 'use', another),
    'server.use takes 4 arguments, no longer 0',
  ],
  [
    'first-middleware',
    put(() => strapi.server.app, 'middleware', new Set()),
    'server.app.middleware is no longer a list',
  ],
  [
    'graphql-mutations',
    put(() => service(strapi, 'graphql.utils').naming, 'getUpdateMutationTypeName', undefined),
    'graphql.utils.naming.getUpdateMutationTypeName is no longer there',
  ],
  [
    'graphql-schema',
    put(() => service(strapi, 'graphql.content-api'), 'buildSchema', nothing),
    'graphql.content-api.buildSchema no longer does `wrapResolvers`',
  ],
  [
    'graphql-server',
    () => {
      const key = 'plugin::graphql.apolloServer';
      const before: unknown = strapi.config.get(key);
      strapi.config.set(key, null);
      return () => strapi.config.set(key, before);
    },
    'there is no configuration plugin::graphql.apolloServer any more',
  ],
  [
    'http-errors',
    () => {
      const registry = strapi.get('middlewares') as unknown as {
        extend(uid: string, make: (own: unknown) => unknown): void;
      };
      let before: unknown;
      registry.extend('strapi::errors', (own) => {
        before = own;
        return () => async () => undefined;
      });
      return () => registry.extend('strapi::errors', () => before);
    },
    'middlewares.strapi::errors no longer does `errors.HttpError`',
  ],
  [
    'plugin-attributes',
    put(attributesOf('plugin::upload.file'), 'hash', undefined),
    'plugin::upload.file has no attribute hash any more',
  ],
  [
    'plugin-attributes',
    put(attributesOf('plugin::users-permissions.user'), 'arranger', undefined),
    'nobody has made this change',
  ],
  [
    'public-permissions',
    put(
      () => service(strapi, 'users-permissions.permission'),
      'findPublicPermissions',
      () => Promise.resolve([]),
    ),
    'users-permissions.permission.findPublicPermissions no longer does `plugin::users-permissions.permission`',
  ],
  [
    'query-parameters',
    put(() => strapi.contentAPI, 'applyExtraParamsToRoutes', undefined),
    'contentAPI.applyExtraParamsToRoutes is no longer there',
  ],
  [
    'query-validation',
    put(() => strapi.contentAPI.validate, 'query', undefined),
    'contentAPI.validate.query is no longer there',
  ],
  [
    'read-pool',
    put(() => strapi.db, 'getConnection', nothing),
    'db.getConnection takes 0 arguments, no longer 1',
  ],
  [
    'relation-filters',
    put(() => strapi.db.entityManager, 'createQueryBuilder', nothing),
    'db.entityManager.createQueryBuilder takes 0 arguments, no longer 1',
  ],
  [
    'schema-sync',
    put(
      () => (strapi.db.schema as unknown as { schemaStorage: object }).schemaStorage,
      'read',
      undefined,
    ),
    'db.schema.schemaStorage.read is no longer there',
  ],
  [
    'sign-in',
    put(() => service(strapi, 'users-permissions.jwt'), 'issue', undefined),
    'users-permissions.jwt.issue is no longer there',
  ],
  [
    'text-queries',
    put(() => whereHelpers(), 'applyWhere', nothing),
    'helpers/where.applyWhere takes 0 arguments, no longer 2',
  ],
  [
    'upload-provider',
    put(provider, 'upload', another),
    'upload.provider.upload takes 4 arguments, no longer 1',
  ],
  [
    'upload-routes',
    put(() => service(strapi, 'upload.file'), 'fetchUrlToInputFile', undefined),
    'upload.file.fetchUrlToInputFile is no longer there',
  ],
  [
    'uploads',
    put(() => service(strapi, 'upload.folder'), 'deleteByIds', undefined),
    'upload.folder.deleteByIds is no longer there',
  ],
  [
    'uploads',
    put(upload, 'remove', (file: unknown) => file),
    'upload.upload.remove no longer does `file.id`',
  ],
  ['uploads', put(upload, 'replace', undefined), 'upload.upload.replace is no longer there'],
];

test('Strapi is what we change in it, and every change has been made', () => {
  expect(() => checkStrapiPatches(strapi)).not.toThrow();
});

test.each(CHANGES)('%s stops a start when Strapi has changed', (id, change, says) => {
  const restore = change();
  try {
    expect(() => checkStrapiPatches(strapi)).toThrow(`src/kernel/strapi-patches/${id}.ts: ${says}`);
  } finally {
    restore();
  }
  expect(() => checkStrapiPatches(strapi)).not.toThrow();
});

test('each patch of SQLite stops a start when Knex reads it in another way', () => {
  const change = put(() => strapi.db.connection.client as object, '_query', nothing);
  const restore = change();
  try {
    const check = () => checkStrapiPatches(strapi);
    if (server.client === 'postgres') expect(check).not.toThrow();
    else {
      for (const fault of [
        'prepared-statements.ts: db.connection.client._query takes 0',
        'write-locks.ts: client._query takes 0',
      ])
        expect(check).toThrow(`src/kernel/strapi-patches/${fault}`);
    }
  } finally {
    restore();
  }
});

test('every patch has a case here', () => {
  const tried = new Set([...CHANGES.map(([id]) => id), 'prepared-statements', 'write-locks']);
  expect([...tried].sort()).toEqual(PATCHES.map(({ id }) => id).sort());
});

const patch = (fault: string | null): Patch => ({
  id: 'tried-here',
  reason: 'To see that it is checked.',
  since: '5.54.0',
  holds: () => fault,
});

test('a change is not made to a Strapi that is another', () => {
  let made = false;
  const change = () => {
    made = true;
  };
  expect(() => make(strapi, patch('it is gone'), change)).toThrow(
    'src/kernel/strapi-patches/tried-here.ts: it is gone',
  );
  expect(made).toBe(false);
});

test('a patch that nobody makes stops the start', () => {
  expect(() => checkPatches(strapi, [patch(null)])).toThrow('nobody has made this change');
  make(strapi, patch(null), nothing);
  expect(() => checkPatches(strapi, [patch(null)])).not.toThrow();
});
