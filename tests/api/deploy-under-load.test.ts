import { freePort, startChild, type ChildServer } from '../support/child-server';
import { nginxPath, startNginx, type Nginx } from '../support/nginx';
import { cast } from '../support/people';
import { ARTICLE, livePage, news, type People } from '../support/publishing';
import { draft, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/**
 * Two deploys one after the other while people read and write, behind nginx as deploy/nginx.conf sets it up:
 * the new one starts, the old one is told to stop when the new one is ready. Nobody notices. With
 * DEPLOY_SECONDS=60 for a minute.
 */
const PER_SECOND = Number(process.env['DEPLOY_PER_SECOND'] ?? 15);
/** One request in so many is a save. */
const SAVES = 8;
const SECONDS = Number(process.env['DEPLOY_SECONDS'] ?? 20);
const WRITERS = 4;

let server: Server;
let people: People;
let nginx: Nginx;
let ports: [number, number];
const instances = new Set<ChildServer>();
const pages: Page[] = [];
const withNginx = nginxPath === undefined ? test.skip : test;

beforeAll(async () => {
  if (nginxPath === undefined) return;
  server = await startServer();
  people = await cast(server);
  await livePage(server, people, ARTICLE, news('Alla kan läsa'));
  for (let n = 0; n < WRITERS; n += 1)
    pages.push(await draft(server, people.writer, ARTICLE, news()));
  ports = [await freePort(), await freePort()];
  nginx = await startNginx(ports);
});
afterAll(async () => {
  await nginx?.stop();
  for (const instance of instances) await instance.kill();
  await server?.stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function start(port: number): Promise<ChildServer> {
  const instance = await startChild(port);
  instances.add(instance);
  while ((await fetch(`${instance.url}/_ready`)).status !== 200) await pause(50);
  return instance;
}

async function stop(instance: ChildServer): Promise<void> {
  instances.delete(instance);
  expect(await instance.terminate()).toBe(0);
}

const read = async (path: string) => (await fetch(`${nginx.url}${path}`)).status;
const save = async ({ documentId }: Page, lead: string) => {
  const path = `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=sv`;
  const answer = await fetch(`${nginx.url}${path}`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${people.writer.token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ lead }),
  });
  return answer.status;
};

const READS = ['/api/articles?view=card', '/api/news', '/api/articles', '/_health'];

withNginx(
  `${PER_SECOND} requests a second for ${SECONDS} s or longer, two deploys: each is answered, each save is there (needs nginx)`,
  async () => {
    let current = await start(ports[0]);
    const answers: Promise<[string, number | string]>[] = [];
    /** Of each page, the last save that was begun; one page is saved by one writer, one save after the other. */
    const lasts = pages.map(() => '');
    const writing = pages.map(() => Promise.resolve());
    const ask = (what: string, work: () => Promise<number>) => {
      const answer = work().catch((error: unknown) => String(error));
      answers.push(answer.then((status) => [what, status]));
      return answer;
    };
    const until = Date.now() + SECONDS * 1000;
    let isDeployed = false;
    const load = (async () => {
      for (let n = 0; !isDeployed || Date.now() < until; n += 1) {
        if (n % SAVES === 0) {
          const own = (n / SAVES) % pages.length;
          const lead = `Ingress ${n}.`;
          lasts[own] = lead;
          writing[own] = (writing[own] as Promise<void>).then(async () => {
            await ask('save', () => save(pages[own] as Page, lead));
          });
        } else {
          const path = READS[n % READS.length] ?? '';
          void ask(path, () => read(path));
        }
        await pause(1000 / PER_SECOND);
      }
    })();

    for (const port of [ports[1], ports[0]]) {
      const next = await start(port);
      await stop(current);
      current = next;
    }
    isDeployed = true;
    await load;
    await Promise.all(writing);

    const all = await Promise.all(answers);
    expect(all.filter(([, status]) => status !== 200 && status !== 204)).toEqual([]);
    expect(all.filter(([what]) => what === 'save').length).toBeGreaterThan(SECONDS);
    for (const [own, { documentId }] of pages.entries()) {
      const row = await server.strapi.db
        .query(ARTICLE)
        .findOne({ where: { documentId, publishedAt: null } });
      expect(row.lead).toBe(lasts[own]);
    }
    await stop(current);
  },
  600_000,
);
