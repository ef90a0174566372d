/** The type of add-a-type.patch, used: written, reviewed, published, and read by the public. */
const assert = require('node:assert');
const { expecting, main } = require('./server.cjs');

const UID = 'api::report.report';
const REVIEWS = '/editorial-review/reviews';

main(async ({ http, signIn }) => {
  const people = {
    writer: await signIn('writer'),
    reviewer: await signIn('reviewer'),
    publisher: await signIn('publisher'),
  };
  const created = await expecting(
    201,
    http
      .post(`/content-manager/collection-types/${UID}?locale=sv`)
      .set(people.writer)
      .send({ title: 'Året som gick', date: '2026-11-01' }),
  );
  const { documentId } = created.data;
  const act = (who, path, lockVersion) =>
    http.post(`${REVIEWS}/${UID}/${documentId}/${path}`).set(people[who]).send({ lockVersion });
  const read = async () =>
    (await expecting(200, http.get(`${REVIEWS}/${UID}/${documentId}`).set(people.writer))).data;

  // Its own rule: what is missing is named before anybody else is troubled.
  const { lockVersion } = await read();
  const { error } = await expecting(422, act('writer', 'submission', lockVersion));
  assert.deepEqual(
    error.details.checks.map(({ field }) => field),
    ['summary'],
  );
  await expecting(
    200,
    http
      .put(`/content-manager/collection-types/${UID}/${documentId}?locale=sv`)
      .set(people.writer)
      .send({ summary: 'Det blev ett bra år.' }),
  );
  await expecting(200, act('writer', 'submission', (await read()).lockVersion));
  await expecting(200, act('reviewer', 'approval', (await read()).lockVersion));
  await expecting(200, act('publisher', 'publication', (await read()).lockVersion));

  const list = await expecting(200, http.get('/api/reports?view=card'));
  const [card] = list.data;
  assert.equal(card.title, 'Året som gick');
  assert.equal(card.path, '/rapporter/aret-som-gick');
  const page = await expecting(200, http.get('/api/reports/by-slug/aret-som-gick'));
  assert.equal(page.data.summary, 'Det blev ett bra år.');
  const query = '{ reportBySlug(slug: "aret-som-gick") { title } reports { documentId } }';
  const graphql = await expecting(200, http.post('/graphql').send({ query }));
  assert.equal(graphql.data?.reportBySlug?.title, 'Året som gick', JSON.stringify(graphql));
  assert.equal(graphql.data.reports.length, 1);
});
