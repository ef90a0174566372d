import { cast } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  interview,
  INTERVIEW,
  LINK,
  livePage,
  news,
  publishedRow,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Pages that are linked with each other go live and are taken down at once: all of it happens, in some order. */
const ROUNDS = Number(process.env['DRILL_RUNS'] ?? 4);
let server: Server;
let people: People;

beforeAll(async () => {
  server = await startServer();
  await new Promise<void>((resolve) => {
    server.strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  people = await cast(server);
});
afterAll(() => server.stop());

const withdraw = (page: Page, lockVersion?: number) =>
  act(server, people.publisher, page, 'withdrawal', {
    reason: 'Fel.',
    ...(lockVersion === undefined ? {} : { lockVersion }),
  });
const publish = async (page: Page, lockVersion: number) =>
  act(server, people.publisher, page, 'publication', { lockVersion });

const linksOf = async (page: Page): Promise<string[]> => {
  const row = (await publishedRow(server, page, { webcastLinks: true })) as {
    webcastLinks: { documentId: string }[];
  } | null;
  return (row?.webcastLinks ?? []).map(({ documentId }) => documentId);
};

test('two links of one interview go live at once: both are there, in their order', async () => {
  const links = [
    await livePage(server, people, LINK, recording()),
    await livePage(server, people, LINK, recording()),
  ];
  const webcastLinks = links.map(({ documentId }) => documentId);
  const page = await livePage(server, people, INTERVIEW, interview({ webcastLinks }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const link of links) {
      await done(withdraw(link));
      await bring(server, people, link, 'approved');
    }
    expect(await linksOf(page)).toEqual([]);
    const versions = await Promise.all(links.map((link) => versionOf(server, link)));
    const answers = await Promise.all(links.map((link, n) => publish(link, versions[n] ?? 0)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await linksOf(page)).toEqual(webcastLinks);
  }
}, 300_000);

test('one link goes live while the other is taken down', async () => {
  const [stays, goes] = [
    await livePage(server, people, LINK, recording()),
    await livePage(server, people, LINK, recording()),
  ];
  const webcastLinks = [stays.documentId, goes.documentId];
  const page = await livePage(server, people, INTERVIEW, interview({ webcastLinks }));
  for (let round = 0; round < ROUNDS; round += 1) {
    await done(withdraw(stays));
    await bring(server, people, stays, 'approved');
    const [up, down] = await Promise.all([versionOf(server, stays), versionOf(server, goes)]);
    const answers = await Promise.all([publish(stays, up), withdraw(goes, down)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await linksOf(page)).toEqual([stays.documentId]);
    await bring(server, people, goes, 'live');
    expect(await linksOf(page)).toEqual(webcastLinks);
  }
}, 300_000);

test('a bulk publication of pages, and another of the same in the other order', async () => {
  const pages: Page[] = [];
  for (let n = 0; n < 4; n += 1) {
    const page = await draft(server, people.writer, ARTICLE, news());
    pages.push(await bring(server, people, page, 'approved'));
  }
  const ids = pages.map(({ documentId }) => documentId);
  const bulk = (documentIds: string[]) =>
    server.http
      .post(`/content-manager/collection-types/${ARTICLE}/actions/bulkPublish?locale=sv`)
      .set('Authorization', `Bearer ${people.superAdmin.token}`)
      .send({ documentIds });
  const answers = await Promise.all([bulk(ids), bulk([...ids].reverse())]);
  // One of them does it; the other finds it done, and says so.
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThanOrEqual(1);
  for (const { status } of answers) expect([200, 201, 403, 409]).toContain(status);
  for (const page of pages) expect(await publishedRow(server, page)).not.toBeNull();
});
