import type { Core } from '@strapi/strapi';
import { startServer, type Server } from '../support/strapi';

let server: Server;
let strapi: Core.Strapi;
beforeAll(async () => {
  server = await startServer();
  strapi = server.strapi;
});
afterAll(() => server.stop());

type Data = Record<string, unknown>;
const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const documents = (uid: string) => strapi.documents(uid as 'api::article.article');
const create = (uid: string, data: Data) =>
  documents(uid).create({ data, locale: uid.includes('arranger') ? undefined : 'sv' } as never);
const snapshots = () => strapi.plugin('content-rules').service('snapshots');

test('a snapshot holds the content and nothing of the rows, and writes the same content again', async () => {
  const arranger = await create('api::arranger.arranger', { name: 'Sundbybergs stad' });
  const { documentId } = await create('api::article.article', {
    title: 'En rubrik',
    date: '2024-09-30',
    content: [
      { __component: 'content.rich-text', key: 'a1', body: blocks('Ett stycke') },
      { __component: 'content.figure', key: 'b2', caption: 'En bildtext' },
    ],
    arrangers: [arranger.documentId],
  });
  const before = await snapshots().read('api::article.article', documentId, 'sv', 'draft');
  expect(before).toMatchObject({
    title: 'En rubrik',
    date: '2024-09-30',
    hero: null,
    arrangers: [{ documentId: arranger.documentId }],
    content: [
      { __component: 'content.rich-text', key: 'a1', body: blocks('Ett stycke') },
      { __component: 'content.figure', key: 'b2', caption: 'En bildtext', file: null },
    ],
  });
  expect(JSON.stringify(before)).not.toContain('"id"');

  await documents('api::article.article').update({
    documentId,
    locale: 'sv',
    data: { title: 'Annat', content: [], arrangers: [] },
  } as never);
  await documents('api::article.article').update({
    documentId,
    locale: 'sv',
    data: snapshots().toInput('api::article.article', before),
  } as never);
  expect(await snapshots().read('api::article.article', documentId, 'sv', 'draft')).toEqual(before);
});

test('it reads what the running transaction has written, and types without draft and publish', async () => {
  await strapi.db.transaction(async () => {
    const { documentId } = await create('api::arranger.arranger', {
      name: 'Region Halland',
      contacts: [{ name: 'Någon', email: 'n@example.se' }],
    });
    expect(await snapshots().read('api::arranger.arranger', documentId, null)).toMatchObject({
      name: 'Region Halland',
      contacts: [{ name: 'Någon', email: 'n@example.se', person: null }],
    });
  });
  expect(await snapshots().read('api::arranger.arranger', 'nobody', null)).toBeNull();
});
