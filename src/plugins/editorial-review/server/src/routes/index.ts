const signedIn = { policies: ['admin::isAuthenticatedAdmin'] };
const PAGE = '/reviews/:uid/:documentId';

const get = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `reviews.${handler}`,
  config: signedIn,
});
const post = (noun: string, handler: string) => ({
  method: 'POST',
  path: `${PAGE}/${noun}`,
  handler: `reviews.${handler}`,
  config: signedIn,
});

/** `/editorial-review/reviews/…`: any signed-in person gets in, the rules say what they may do. */
const admin = {
  type: 'admin',
  routes: [
    get('/reviews', 'find'),
    get(PAGE, 'findOne'),
    get(`${PAGE}/revisions`, 'revisions'),
    get(`${PAGE}/revisions/:number`, 'revision'),
    get(`${PAGE}/events`, 'events'),
    post('submission', 'submit'),
    post('approval', 'approve'),
    post('change-request', 'requestChanges'),
    post('publication', 'publish'),
    post('withdrawal', 'withdraw'),
    post('emergency-publication', 'forcePublish'),
    post('retrospective-approval', 'approveRetrospectively'),
    post('restoration', 'restore'),
  ],
};

/** `/api/reviews/…`: for API tokens and arrangers, each route with its own scope. */
const contentApi = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: PAGE,
      handler: 'own-reviews.findOne',
      config: { prefix: '' },
    },
    {
      method: 'POST',
      path: `${PAGE}/submission`,
      handler: 'own-reviews.submit',
      config: { prefix: '' },
    },
  ],
};

export const routes = { admin, 'content-api': contentApi };
