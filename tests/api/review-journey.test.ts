import { apiToken, cast, person } from '../support/people';
import { act, article, draft, edit, goLive, look, versionOf, type Page } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

const UID = 'api::article.article';
let server: Server;
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
});
afterAll(() => server.stop());

const newDraft = (title?: string): Promise<Page> =>
  draft(server, people.writer, UID, article(title));

async function livePage(title?: string): Promise<Page> {
  const page = await newDraft(title);
  await goLive(server, people, page);
  return page;
}

async function titleLive({ documentId, locale }: Page): Promise<string | null> {
  const row = (await server.strapi.db.query(UID).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  })) as { title: string } | null;
  return row?.title ?? null;
}

const code = (answer: { body: { error?: { details?: { code?: string } } } }) =>
  answer.body.error?.details?.code;

describe('the main road', () => {
  test('writer, reviewer, publisher: an article goes live', async () => {
    const page = await newDraft('Första nyheten');
    const seen = await look(server, people.writer, page);
    expect(seen.body.data).toMatchObject({
      title: 'Första nyheten',
      status: 'working',
      live: 'none',
      lockVersion: 1,
      sentence: { sv: 'Utkast.', en: 'Draft.' },
      revision: { number: 1, contributors: [{ kind: 'admin', id: String(people.writer.id) }] },
    });

    const submitted = await act(server, people.writer, page, 'submission');
    expect([submitted.status, submitted.body.data?.status]).toEqual([200, 'in_review']);
    const approved = await act(server, people.reviewer, page, 'approval', { comment: 'Bra!' });
    expect([approved.status, approved.body.data?.status]).toEqual([200, 'approved']);
    const published = await act(server, people.publisher, page, 'publication');
    expect(published.status).toBe(200);
    expect(published.body.data).toMatchObject({ status: 'idle', live: 'live' });
    expect(published.body.data.firstPublishedAt).not.toBeNull();
    expect(await titleLive(page)).toBe('Första nyheten');

    const trail = await look(server, people.publisher, page, '/events');
    expect(trail.body.data.map((event: { action: string }) => event.action)).toEqual([
      'save',
      'submit',
      'approve',
      'publish',
    ]);
    expect(trail.body.data[2].texts).toEqual([{ kind: 'comment', text: 'Bra!', erased: false }]);
    expect(trail.body.meta.chain.ok).toBe(true);
  });

  test('one act for a person with both rights: approve and publish', async () => {
    const both = await person(server, 'reviewer', 'publisher');
    const page = await newDraft();
    await act(server, people.writer, page, 'submission');
    const lockVersion = await versionOf(server, page);
    const answer = await act(server, both, page, 'approval', { lockVersion, then: 'publish' });
    expect(answer.body.data).toMatchObject({ status: 'idle', live: 'live' });
    const again = await act(server, both, page, 'approval', { lockVersion, then: 'publish' });
    expect(again.status).toBe(200);
  });

  test('approving with `then` needs the right to publish as well, else nothing happens', async () => {
    const page = await newDraft();
    await act(server, people.writer, page, 'submission');
    const answer = await act(server, people.reviewer, page, 'approval', { then: 'publish' });
    expect([answer.status, code(answer)]).toEqual([403, 'missing_permission']);
    expect((await look(server, people.reviewer, page)).body.data.status).toBe('in_review');
  });

  test('a change request carries a comment and leads back to the writer', async () => {
    const page = await newDraft();
    await act(server, people.writer, page, 'submission');
    const silent = await act(server, people.reviewer, page, 'change-request');
    expect([silent.status, code(silent)]).toEqual([422, 'comment_required']);
    const asked = await act(server, people.reviewer, page, 'change-request', {
      comment: 'Ingressen är för lång.',
      field: 'lead',
    });
    expect(asked.body.data.status).toBe('changes_requested');
    await edit(server, people.writer, page, { lead: 'Kortare.' });
    const again = await act(server, people.writer, page, 'submission');
    expect(again.body.data.status).toBe('in_review');
  });
});

describe('a page that is live', () => {
  test('a change needs a note; until it is published readers see the old text', async () => {
    const page = await livePage('Gammal');
    await edit(server, people.writer, page, { title: 'Ny' });
    expect((await look(server, people.writer, page)).body.data).toMatchObject({
      status: 'working',
      live: 'live',
      sentence: { sv: 'Publicerad. Ett utkast är under arbete.' },
    });
    const silent = await act(server, people.writer, page, 'submission');
    expect([silent.status, code(silent)]).toEqual([422, 'change_note_required']);
    expect(await titleLive(page)).toBe('Gammal');
    await goLive(server, people, page);
    expect(await titleLive(page)).toBe('Ny');
  });

  test('withdrawing needs a reason, takes the page away and deletes nothing', async () => {
    const page = await livePage();
    const silent = await act(server, people.publisher, page, 'withdrawal', { reason: '  ' });
    expect([silent.status, code(silent)]).toEqual([422, 'reason_required']);
    const answer = await act(server, people.publisher, page, 'withdrawal', { reason: 'Fel namn' });
    expect(answer.body.data).toMatchObject({ status: 'working', live: 'withdrawn' });
    expect(await titleLive(page)).toBeNull();
    await goLive(server, people, page);
    expect(await titleLive(page)).not.toBeNull();
  });

  test('an emergency publication is reviewed afterwards by somebody else', async () => {
    const all = await person(server, 'reviewer', 'publisher');
    const page = await newDraft('Bråttom');
    const silent = await act(server, all, page, 'emergency-publication');
    expect(code(silent)).toBe('reason_required');
    const forced = await act(server, all, page, 'emergency-publication', { reason: 'Storm' });
    expect(forced.body.data).toMatchObject({ status: 'in_review', live: 'live_unreviewed' });
    const hours = (Date.parse(forced.body.data.unreviewedUntil) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
    expect(await titleLive(page)).toBe('Bråttom');

    const own = await act(server, all, page, 'retrospective-approval');
    expect([own.status, code(own)]).toEqual([403, 'own_contribution']);
    const cleared = await act(server, people.reviewer, page, 'retrospective-approval');
    expect(cleared.body.data).toMatchObject({
      status: 'idle',
      live: 'live',
      unreviewedUntil: null,
    });
  });

  test('an old revision comes back as a new draft', async () => {
    const page = await livePage('Ett');
    await edit(server, people.writer, page, { title: 'Två' });
    const restored = await act(server, people.writer, page, 'restoration', { revision: 1 });
    expect(restored.body.data).toMatchObject({
      title: 'Ett',
      status: 'working',
      revision: { number: 3 },
    });
    const revisions = await look(server, people.writer, page, '/revisions');
    expect(
      revisions.body.data.map((revision: { number: number; cause: string }) => [
        revision.number,
        revision.cause,
      ]),
    ).toEqual([
      [3, 'restore'],
      [2, 'save'],
      [1, 'save'],
    ]);
    const second = await look(server, people.writer, page, '/revisions/2');
    expect(second.body.data.snapshot.title).toBe('Två');
    const unknown = await act(server, people.writer, page, 'restoration', { revision: 99 });
    expect([unknown.status, code(unknown)]).toEqual([404, 'not_found']);
  });
});

describe('locks', () => {
  test('an action on a version that has passed is refused with the state of today', async () => {
    const page = await newDraft();
    const lockVersion = await versionOf(server, page);
    await edit(server, people.writer, page, { title: 'Ändrad' });
    const answer = await act(server, people.writer, page, 'submission', { lockVersion });
    expect([answer.status, code(answer)]).toEqual([409, 'stale_lock']);
    expect(answer.body.error.details.current).toMatchObject({
      title: 'Ändrad',
      lockVersion: lockVersion + 1,
    });
  });

  test('a save that changes nothing keeps the version, the approval and the revision', async () => {
    const page = await newDraft('Samma');
    await act(server, people.writer, page, 'submission');
    await act(server, people.reviewer, page, 'approval');
    const lockVersion = await versionOf(server, page);
    await edit(server, people.writer, page, { title: 'Samma' });
    expect(await versionOf(server, page)).toBe(lockVersion);
    expect((await act(server, people.publisher, page, 'publication')).status).toBe(200);
  });

  test('a comma after the approval voids it', async () => {
    const page = await newDraft('Utan komma');
    await act(server, people.writer, page, 'submission');
    await act(server, people.reviewer, page, 'approval');
    await edit(server, people.writer, page, { title: 'Utan, komma' });
    const answer = await act(server, people.publisher, page, 'publication');
    expect([answer.status, code(answer)]).toEqual([409, 'illegal_transition']);
    expect((await look(server, people.writer, page)).body.data).toMatchObject({
      status: 'working',
      approvals: [],
    });
  });

  test('the same person repeating what has just succeeded gets the review, another a refusal', async () => {
    const page = await newDraft();
    const lockVersion = await versionOf(server, page);
    const first = await act(server, people.writer, page, 'submission', { lockVersion });
    const again = await act(server, people.writer, page, 'submission', { lockVersion });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.data.lockVersion).toBe(first.body.data.lockVersion);
    const other = await act(server, people.reviewer, page, 'submission', { lockVersion });
    expect(code(other)).toBe('stale_lock');
    const trail = await look(server, people.writer, page, '/events');
    expect(trail.body.data).toHaveLength(2);
  });
});

describe('four eyes', () => {
  test('a reviewer who saved a comma before approving is refused', async () => {
    const page = await newDraft('Komma');
    await edit(server, people.reviewer, page, { title: 'Komma,' });
    await act(server, people.writer, page, 'submission');
    const answer = await act(server, people.reviewer, page, 'approval');
    expect([answer.status, code(answer)]).toEqual([403, 'own_contribution']);
  });

  test('there is no exception for a super admin', async () => {
    const page = await draft(server, people.superAdmin, UID, article());
    await act(server, people.superAdmin, page, 'submission');
    const answer = await act(server, people.superAdmin, page, 'approval');
    expect([answer.status, code(answer)]).toEqual([403, 'own_contribution']);
  });

  test('whoever submitted has contributed, even without a saved letter', async () => {
    const page = await newDraft();
    await act(server, people.reviewer, page, 'submission');
    const answer = await act(server, people.reviewer, page, 'approval');
    expect(code(answer)).toBe('own_contribution');
  });

  test('a text that was never approved keeps its authors when another brings it back', async () => {
    const second = await person(server, 'reviewer');
    const page = await newDraft('Start');
    await edit(server, second, page, { title: 'Andras ord' });
    await edit(server, people.writer, page, { title: 'Mina ord' });
    await goLive(server, people, page);
    await act(server, people.writer, page, 'restoration', { revision: 2 });
    await act(server, people.writer, page, 'submission', { changeNote: 'Tillbaka' });
    const answer = await act(server, second, page, 'approval');
    expect(code(answer)).toBe('own_contribution');
  });

  test('a token may write and submit; then approver and publisher are two people', async () => {
    const token = await apiToken(server);
    const made = await server.http
      .post('/api/articles?locale=sv')
      .set('Authorization', `Bearer ${token}`)
      .send({ data: article('Från utsidan') });
    expect(made.status).toBe(201);
    const page = { uid: UID, documentId: made.body.data.documentId, locale: 'sv' };
    const path = `/api/reviews/${UID}/${page.documentId}`;
    const seen = await server.http.get(path).set('Authorization', `Bearer ${token}`);
    expect(seen.body.data).toMatchObject({ status: 'working', live: 'none', lockVersion: 1 });
    const submitted = await server.http
      .post(`${path}/submission`)
      .set('Authorization', `Bearer ${token}`)
      .send({ locale: 'sv', lockVersion: 1 });
    expect(submitted.body).toMatchObject({ data: { status: 'in_review' } });

    const both = await person(server, 'reviewer', 'publisher');
    await act(server, both, page, 'approval');
    const own = await act(server, both, page, 'publication');
    expect([own.status, code(own)]).toEqual([403, 'own_contribution']);
    expect((await act(server, people.publisher, page, 'publication')).status).toBe(200);
  });
});

describe('what is offered', () => {
  test('the actions of the review come with their reasons, in the language of the person', async () => {
    const page = await newDraft();
    const answer = await look(server, people.writer, page).set('Accept-Language', 'sv');
    const byName = new Map(
      answer.body.data.availableActions.map((entry: { action: string }) => [entry.action, entry]),
    );
    expect(byName.get('submit')).toEqual({ action: 'submit', allowed: true });
    expect(byName.get('approve')).toMatchObject({
      allowed: false,
      refusal: {
        code: 'missing_permission',
        message: 'Du har inte behörighet att godkänna.',
      },
    });
    expect([...byName.keys()]).not.toContain('schedule');
  });

  test('the queue shows what is waiting, a page at a time', async () => {
    const page = await newDraft('I kön');
    await act(server, people.writer, page, 'submission');
    const answer = await server.http
      .get('/editorial-review/reviews?status=in_review&pageSize=1')
      .set('Authorization', `Bearer ${people.reviewer.token}`);
    expect(answer.body.data).toEqual([expect.objectContaining({ title: 'I kön' })]);
    expect(answer.body.meta.pagination).toMatchObject({ page: 1, pageSize: 1 });
    const none = await server.http.get('/editorial-review/reviews');
    expect(none.status).toBe(401);
  });

  test('a page whose target is not live waits for it', async () => {
    const target = await draft(server, people.writer, 'api::webcast-link.webcast-link', {
      title: 'Sändning',
    });
    const page = await draft(server, people.writer, 'api::session.session', {
      title: 'Ett seminarium',
      webcastLinks: { connect: [{ documentId: target.documentId, locale: 'sv' }] },
    });
    const answer = await act(server, people.writer, page, 'submission');
    expect([answer.status, code(answer)]).toEqual([422, 'checks_failed']);
    expect(answer.body.error.details.checks).toContainEqual(
      expect.objectContaining({ rule: 'target_not_live', field: 'webcastLinks', level: 'blocks' }),
    );
  });
});
