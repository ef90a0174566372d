import { must, send } from './load.mjs';

const ARTICLE = 'api::article.article';
const PASSWORD = 'Bench-password-1';
/** Admin tokens live for half an hour. */
const SIGN_IN_AGAIN_MS = 20 * 60_000;
const LIST_QUERY = `query ($size: Int) {
  articles_connection(sort: "date:desc", pagination: { pageSize: $size }) {
    nodes { documentId slug title lead date updatedAt arrangers { slug name } edition { year } topics { slug name }
      hero { alt caption file { url width height } } }
    pageInfo { total }
  }
}`;

/** What the public asks for; `n` makes each request of a kind another one. */
export const READS = [
  { kind: 'REST list', request: () => ({ path: '/api/articles?view=card' }) },
  { kind: 'by-slug', request: (n, slugs) => ({ path: bySlug(slugs[n % slugs.length]) }) },
  { kind: 'news', request: (n) => ({ path: `/api/news?page=${1 + (n % 2)}` }) },
  {
    kind: 'GraphQL list',
    request: () => ({
      method: 'POST',
      path: '/graphql',
      body: { query: LIST_QUERY, variables: { size: 25 } },
    }),
  },
];

export const bySlug = (slug) => `/api/articles/by-slug/${slug}`;

/** People who write, review and publish articles through the admin of this server. */
export async function openNewsroom({ port, call }) {
  const emails = await call('people', {
    roles: ['writer', 'reviewer', 'publisher'],
    password: PASSWORD,
  });
  const tokens = {};
  let signedIn = 0;
  let articles = 0;

  async function signIn() {
    signedIn = performance.now();
    for (const [role, email] of Object.entries(emails)) {
      const body = { email, password: PASSWORD };
      tokens[role] = (await must(port, { method: 'POST', path: '/admin/login', body })).data.token;
    }
  }

  /** `by` is a role; `ask` is `send`, or `must` for what has to succeed. */
  const as = (by, method, path, body, ask = must) =>
    ask(port, { method, path, body, token: tokens[by] });
  const page = (id) => `/content-manager/collection-types/${ARTICLE}/${id}?locale=sv`;
  const review = (id, noun = '') => `/editorial-review/reviews/${ARTICLE}/${id}${noun}`;

  const newsroom = {
    async draft() {
      articles += 1;
      const path = `/content-manager/collection-types/${ARTICLE}?locale=sv`;
      const { data } = await as('writer', 'POST', path, article(articles));
      return { id: data.documentId, slug: data.slug };
    },

    save: ({ id }, lead, ask) => as('writer', 'PUT', page(id), { lead }, ask),

    /** `submission`, `approval` or `publication`, of the page as it is now. */
    async act(by, { id }, noun, ask) {
      const { data } = await as(by, 'GET', `${review(id)}?locale=sv`);
      const note = noun === 'submission' && { changeNote: 'Ändrad text.' };
      const body = { locale: 'sv', lockVersion: data.lockVersion, ...note };
      return as(by, 'POST', review(id, `/${noun}`), body, ask);
    },

    async livePage() {
      const made = await newsroom.draft();
      await newsroom.act('writer', made, 'submission');
      await newsroom.act('reviewer', made, 'approval');
      await newsroom.act('publisher', made, 'publication');
      return made;
    },

    /** For a run that outlives the tokens. */
    async staySignedIn() {
      if (performance.now() - signedIn > SIGN_IN_AGAIN_MS) await signIn();
    },

    /** A try to sign in with a password that is not the one. */
    guess: (n) =>
      send(port, {
        method: 'POST',
        path: '/admin/login',
        body: { email: `nobody-${n}@bench.example`, password: 'Wrong-password-1' },
      }),
  };
  await signIn();
  return newsroom;
}

/** An article with all that publishing asks for. */
const article = (n) => ({
  title: `Nyhet nummer ${n} om innovation`,
  lead: 'En ingress som säger vad nyheten handlar om, i två meningar. Den är lagom lång.',
  date: new Date(Date.UTC(2014, 0, 1) + n * 86_400_000).toISOString().slice(0, 10),
  content: [
    {
      __component: 'content.rich-text',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: `Brödtext ${n}.` }] }],
    },
  ],
});
