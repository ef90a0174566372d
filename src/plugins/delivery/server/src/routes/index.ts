/** Types that have a page of their own, and the first part of their address in the API. */
const PAGES = [
  ['api::article.article', 'articles'],
  ['api::interview.interview', 'interviews'],
  ['api::session.session', 'sessions'],
  ['api::webcast-link.webcast-link', 'webcast-links'],
  ['api::arranger.arranger', 'arrangers'],
] as const;

const bySlug = PAGES.map(([uid, path]) => ({
  method: 'GET',
  path: `/${path}/by-slug/:slug`,
  handler: 'bySlug.find',
  config: { prefix: '', uid, auth: { scope: [`${uid}.find`] } },
}));

const news = {
  method: 'GET',
  path: '/news',
  handler: 'news.find',
  config: {
    prefix: '',
    auth: { scope: ['api::article.article.find', 'api::interview.interview.find'] },
  },
};

/** Whoever may read a type may read it here: no permissions of their own. */
export const routes = {
  'content-api': { type: 'content-api', routes: [...bySlug, news] },
};
