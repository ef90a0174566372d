/** The action of add-an-action.patch, done by a writer over HTTP: allowed, done, told in the trail. */
const assert = require('node:assert');
const { expecting, main } = require('./server.cjs');

const UID = 'api::article.article';
const REVIEWS = '/editorial-review/reviews';

main(async ({ http, signIn }) => {
  const writer = await signIn('writer');
  const get = (path) => expecting(200, http.get(path).set(writer));
  const post = (path, body) => expecting(200, http.post(path).set(writer).send(body));

  const content = [
    {
      __component: 'content.rich-text',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Ett stycke.' }] }],
    },
  ];
  const created = await expecting(
    201,
    http
      .post(`/content-manager/collection-types/${UID}?locale=sv`)
      .set(writer)
      .send({ title: 'Ta tillbaka', date: '2026-10-05', content }),
  );
  const page = `${REVIEWS}/${UID}/${created.data.documentId}`;
  const { data: draft } = await get(page);
  const { data: submitted } = await post(`${page}/submission`, { lockVersion: draft.lockVersion });
  const offer = submitted.availableActions.find(({ action }) => action === 'takeBack');
  assert.equal(offer?.allowed, true, 'takeBack is not offered to the writer');

  const { data: back } = await post(`${page}/taking-back`, { lockVersion: submitted.lockVersion });
  assert.equal(back.status, 'working');
  const { data: events } = await get(`${page}/events`);
  assert.ok(events.some(({ action }) => action === 'takeBack'));

  // Who lacks the right is told so, in words.
  const reviewer = await signIn('reviewer');
  const { error } = await expecting(
    403,
    http.post(`${page}/taking-back`).set(reviewer).send({ lockVersion: back.lockVersion }),
  );
  assert.equal(error.details.code, 'missing_permission');
  assert.match(error.message, /ta tillbaka/);
});
