/** The one thing that is not real in these tests: what the server answers. */

interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: Record<string, unknown> | null;
}

export interface Answer {
  status?: number;
  body: unknown;
}

type Answering = Answer | ((asked: Asked) => Answer | Promise<Answer>);

/** A list that the server gives out a hundred at a time, as the review's routes do. */
export const listed =
  (items: readonly object[]) =>
  ({ query }: Asked): Answer => {
    const page = Number(query['page'] ?? 1);
    const ordered = query['sort'] === 'seq:desc' ? [...items].sort(bySeq) : items;
    const pagination = {
      ...{ page, pageSize: 100, total: items.length },
      pageCount: Math.ceil(items.length / 100),
    };
    const data = ordered.slice((page - 1) * 100, page * 100);
    return { body: { data, meta: { chain: { ok: true }, pagination } } };
  };

const bySeq = (left: { seq?: number }, right: { seq?: number }) =>
  (right.seq ?? 0) - (left.seq ?? 0);

let answers: Map<string, Answering>;
let requests: Asked[];

const type = (uid: string, sv: string, en: string, draftAndPublish: boolean) => ({
  uid,
  isDisplayed: true,
  kind: 'collectionType',
  info: { displayName: sv },
  options: { draftAndPublish },
  pluginOptions: { 'content-rules': { name: { sv, en } } },
});

/** What the content manager answers of the types as it starts: the admin asks before it draws. */
const TYPES = [
  type('api::article.article', 'Nyhet', 'News', true),
  type('api::interview.interview', 'Hallå där arrangör', 'Interview', true),
  type('api::session.session', 'Programpunkt', 'Session', true),
  type('api::webcast-link.webcast-link', 'Webbsändning', 'Webcast', true),
  type('api::topic.topic', 'Ämne', 'Topic', false),
];

/** Forgets what was answered and asked; before each test. */
export function resetNetwork(): void {
  answers = new Map([['GET /content-manager/init', { body: { data: { contentTypes: TYPES } } }]]);
  requests = [];
  globalThis.fetch = answerTo;
}

/** From now on `GET /path` and the like are answered so. */
export function answer(call: `${'GET' | 'POST'} /${string}`, answering: Answering): void {
  answers.set(call, answering);
}

/** A server that is not there. */
export const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Strapi's envelope of a refusal. */
export const refused = (status: number, message: string, details: object): Answer => ({
  status,
  body: { data: null, error: { status, name: 'PolicyError', message, details } },
});

/** An answer that comes when the test says so. */
export function later(): { answering: Answering; arrive(answer: Answer): void } {
  let arrive: (answer: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((resolve) => (arrive = resolve));
  return { answering: () => promise, arrive: (it) => arrive(it) };
}

/** What was asked, in order. */
export const askedFor = (call: string): Asked[] =>
  requests.filter(({ method, path }) => `${method} ${path}` === call);

/** Everything that was asked with this method. */
export const asked = (wanted: string): Asked[] =>
  requests.filter(({ method }) => method === wanted);

const answerTo: typeof fetch = async (input, init) => {
  const url = new URL(String(input));
  const request: Asked = {
    method: init?.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(new Headers(init?.headers)),
    body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Asked['body']) : null,
  };
  requests.push(request);
  const call = `${request.method} ${request.path}`;
  const answering = answers.get(call);
  if (answering === undefined) throw new Error(`The test has no answer to ${call}`);
  const { status = 200, body } =
    typeof answering === 'function' ? await answering(request) : answering;
  return new Response(JSON.stringify(body), { status });
};
