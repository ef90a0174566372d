import { arrangerOf } from '../support/arrangers';
import { cast, person, type Person } from '../support/people';
import {
  ARTICLE,
  bring,
  done,
  edited,
  LINK,
  news,
  recording,
  type People,
} from '../support/publishing';
import { act, draft, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** Who counts as having worked on a text, and who therefore may not judge it. */
let server: Server;
let people: People;
/** Writes, and would be allowed to approve. */
let author: Person;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  author = await person(server, 'writer', 'reviewer');
});
afterAll(() => server.stop());

const changeNote = 'Ändrad text.';
const approve = async (by: Person, page: Page) => {
  const { status, body } = await act(server, by, page, 'approval');
  return body.error?.details?.code ?? status;
};

/** Somebody else edits what the author has written, and submits it. */
async function goOnWith(page: Page): Promise<void> {
  await edited(server, people.writer, page, { lead: 'En ingress av någon annan.' });
  await done(act(server, people.writer, page, 'submission', { changeNote }));
}

describe('contributors restart', () => {
  test('at a save that follows an approval: what was approved no longer blocks its author', async () => {
    const page = await draft(server, author, ARTICLE, news());
    await bring(server, people, page, 'approved');
    await goOnWith(page);
    expect(await approve(author, page)).toBe(200);
  });

  test('at a save that follows a publication', async () => {
    const page = await draft(server, author, ARTICLE, news());
    await bring(server, people, page, 'live');
    await goOnWith(page);
    expect(await approve(author, page)).toBe(200);
  });

  test('at a save that follows a retrospective approval', async () => {
    const page = await draft(server, author, ARTICLE, news());
    const reason = 'Storm.';
    await done(act(server, people.publisher, page, 'emergency-publication', { reason }));
    await done(act(server, people.reviewer, page, 'retrospective-approval'));
    await goOnWith(page);
    expect(await approve(author, page)).toBe(200);
  });

  test('at nothing less: while nobody has approved, everybody who saved is blocked', async () => {
    const page = await draft(server, author, ARTICLE, news());
    await goOnWith(page);
    expect(await approve(author, page)).toBe('own_contribution');
  });
});

test('what an arranger submitted takes two people: the approver does not publish it', async () => {
  const arranger = await arrangerOf(server, 'Exempelköpings kommun');
  const as = { Authorization: `Bearer ${arranger.token}` };
  const made = await done(
    server.http.post('/api/webcast-links').set(as).send({ data: recording() }),
  );
  const { documentId } = (made.body as { data: { documentId: string } }).data;
  const page = { uid: LINK, documentId, locale: 'sv' };
  const lockVersion = await versionOf(server, page);
  await done(
    server.http
      .post(`/api/reviews/${LINK}/${documentId}/submission`)
      .set(as)
      .send({ locale: 'sv', lockVersion }),
  );

  const both = await person(server, 'reviewer', 'publisher');
  expect(await approve(both, page)).toBe(200);
  const own = await act(server, both, page, 'publication');
  expect([own.status, own.body.error?.details]).toEqual([
    403,
    expect.objectContaining({
      code: 'own_contribution',
      reason: 'approver_is_publisher',
      // Who still can, as for every contribution of one's own.
      who: expect.arrayContaining([expect.objectContaining({ id: String(people.publisher.id) })]),
    }),
  ]);
  expect(own.body.error.message).toMatch(/kan publicera den/);
  const other = await act(server, people.publisher, page, 'publication');
  expect([other.status, other.body.data?.live]).toEqual([200, 'live']);
});

test('what a person submitted may be approved and published by one other', async () => {
  const both = await person(server, 'reviewer', 'publisher');
  const page = await draft(server, people.writer, ARTICLE, news());
  await done(act(server, people.writer, page, 'submission'));
  expect(await approve(both, page)).toBe(200);
  expect((await act(server, both, page, 'publication')).status).toBe(200);
});
