import type request from 'supertest';
import { PATTERNS } from '../../src/kernel/strapi-errors/translate';
import { apiToken, cast } from '../support/people';
import { emptyLibrary, picture, sendPicture } from '../support/pictures';
import { startServer, type Server } from '../support/strapi';

/** Each of Strapi's own errors, provoked: in our words, with the code and the field. */

let server: Server;
let people: Awaited<ReturnType<typeof cast>>;
let token: string;
let reader: string;
let article: string;
let file: number;
let swedishLink: string;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  token = await apiToken(server);
  reader = await apiToken(server, ['api::article.article.find']);
  article = await made('articles', { title: 'Ett utkast' });
  swedishLink = await made('webcast-links', { title: 'En sändning' });
  await made('editions', { name: 'Innovationsveckan 2030', year: 2030 });
  const sent = await sendPicture(server, people.superAdmin, 'teal');
  file = (sent.body as [{ id: number }])[0].id;
  await ask('superAdmin', 'post', '/upload/folders').send({ name: 'Mappen', parent: null });
});
afterAll(async () => {
  await emptyLibrary(server);
  await server.stop();
});

async function made(type: string, data: object): Promise<string> {
  const answer = await as(token, server.http.post(`/api/${type}`)).send({ data });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.data.documentId as string;
}

type Method = 'get' | 'post' | 'put' | 'delete';
type Who = 'token' | 'reader' | 'writer' | 'superAdmin' | 'stranger' | 'forged';

function as(bearer: string | null, call: request.Test): request.Test {
  return bearer === null ? call : call.set('Authorization', `Bearer ${bearer}`);
}

function bearerOf(who: Who): string | null {
  if (who === 'stranger') return null;
  if (who === 'forged') return 'nothing-that-was-given-out';
  if (who === 'token' || who === 'reader') return who === 'token' ? token : reader;
  return people[who].token;
}

const ask = (who: Who, method: Method, path: string, language = 'sv') =>
  as(bearerOf(who), server.http[method](path)).set('Accept-Language', language);

const NOBODY = 'abcdefghijklmnopqrstuvwx';
const CM = '/content-manager/collection-types';
const text = (url: string) => [
  {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: 'Programmet' }] }],
  },
];
const titled = (fields: object) => ({ title: 'En nyhet', ...fields });
const linked = (url: string) =>
  titled({ content: [{ __component: 'content.rich-text', key: 'k1', body: text(url) }] });

interface Case {
  what: string;
  /** What Strapi itself says: each pattern must be among these. */
  says: string;
  who: Who;
  method: Method;
  path: string | (() => string);
  body?: object | (() => object);
  status: number;
  code: string;
  field?: string;
  sv: string;
}

const WRITES: Case[] = [
  {
    what: 'an entry that is not there, by its row',
    says: '1 relation(s) of type api::topic.topic associated with this entity do not exist',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { data: titled({ topics: { connect: [{ id: 99999 }] } }) },
    status: 400,
    code: 'invalid_input',
    field: 'topics',
    sv: 'topics: Det som ska kopplas finns inte: Ämne. Det kan ha tagits bort; välj ett annat.',
  },
  {
    what: 'an entry that is not there, by its document',
    says: `Document with id "${NOBODY}", locale "null" not found`,
    who: 'writer',
    method: 'post',
    path: `${CM}/api::article.article`,
    body: titled({ topics: { connect: [{ documentId: NOBODY }] } }),
    status: 400,
    code: 'invalid_input',
    field: 'topics',
    sv: `topics: Det som ska kopplas finns inte: ${NOBODY}. Välj ett annat.`,
  },
  {
    what: 'a page that is not there in this language',
    says: `Document with id "${NOBODY}", locale "en" not found`,
    who: 'token',
    method: 'post',
    path: '/api/sessions?locale=en',
    body: () => ({ data: { title: 'A talk', webcastLinks: [swedishLink] } }),
    status: 400,
    code: 'invalid_input',
    field: 'webcastLinks',
    sv: 'webcastLinks: Det som ska kopplas finns inte på språket ”en”:',
  },
  {
    what: 'a file that is not there',
    says: '1 relation(s) of type plugin::upload.file associated with this entity do not exist',
    who: 'writer',
    method: 'post',
    path: `${CM}/api::article.article`,
    body: titled({ hero: { file: 99999, alt: 'En bro' } }),
    status: 400,
    code: 'invalid_input',
    field: 'hero.file',
    sv: 'hero.file: Filen finns inte i mediebiblioteket. Den kan ha tagits bort; välj en annan.',
  },
  {
    what: 'a link that is half an address',
    says: 'Please specify a valid link.',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { data: linked('https://') },
    status: 400,
    code: 'invalid_input',
    field: 'content[k1].body',
    sv: 'content[k1].body: Länken ska vara en hel adress, som https://www.exempel.se.',
  },
  {
    what: 'a link to a heading',
    says: 'Please specify a valid link.',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { data: linked('#rubrik') },
    status: 400,
    code: 'invalid_input',
    field: 'content[k1].body',
    sv: 'content[k1].body: Länken till ”#rubrik” går inte att spara.',
  },
  {
    what: 'a value that is taken',
    says: 'This attribute must be unique',
    who: 'superAdmin',
    method: 'post',
    path: `${CM}/api::edition.edition`,
    body: { name: 'En till', year: 2030 },
    status: 400,
    code: 'invalid_input',
    field: 'year',
    sv: 'year: Värdet finns redan; det får bara finnas en gång.',
  },
  {
    what: 'a value that is missing',
    says: 'year must be defined.',
    who: 'token',
    method: 'post',
    path: '/api/editions',
    body: { data: { name: 'Utan år' } },
    status: 400,
    code: 'invalid_input',
    field: 'year',
    sv: 'year: Fältet måste fyllas i.',
  },
  {
    what: 'an e-mail address that is none',
    says: 'email must be a valid email',
    who: 'superAdmin',
    method: 'post',
    path: `${CM}/api::person.person`,
    body: { name: 'Någon', email: 'ingen adress' },
    status: 400,
    code: 'invalid_input',
    field: 'email',
    sv: 'email: Här ska det stå en e-postadress.',
  },
  {
    what: 'a field that is not there',
    says: 'Invalid key nonsense at hero',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { data: titled({ hero: { nonsense: 1 } }) },
    status: 400,
    code: 'invalid_input',
    field: 'hero.nonsense',
    sv: '”hero.nonsense” finns inte, eller går inte att ange här.',
  },
  {
    what: 'a language that is not there (Strapi would write the page)',
    says: '',
    who: 'token',
    method: 'post',
    path: '/api/articles?locale=xx',
    body: { data: titled({}) },
    status: 400,
    code: 'invalid_input',
    field: 'locale',
    sv: 'locale måste vara ett språk, som sv.',
  },
  {
    what: 'a language that is not there, in the content manager',
    says: "This locale doesn't exist",
    who: 'writer',
    method: 'post',
    path: `${CM}/api::article.article?locale=xx`,
    body: titled({}),
    status: 400,
    code: 'invalid_input',
    field: 'locale',
    sv: 'Språket finns inte här.',
  },
  {
    what: 'no data',
    says: 'Missing "data" payload in the request body',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { title: 'Utan data' },
    status: 400,
    code: 'invalid_input',
    field: 'data',
    sv: 'Begäran saknar ”data”.',
  },
  {
    what: 'a document that is not there',
    says: 'Entity not found',
    who: 'writer',
    method: 'put',
    path: `${CM}/api::article.article/${NOBODY}`,
    body: titled({}),
    status: 404,
    code: 'not_found',
    sv: 'Det finns inte, eller har tagits bort.',
  },
  {
    what: 'an empty list',
    says: 'Too small: expected array to have >=1 items',
    who: 'superAdmin',
    method: 'post',
    path: `${CM}/api::article.article/actions/bulkDelete`,
    body: { documentIds: [] },
    status: 400,
    code: 'invalid_input',
    field: 'documentIds',
    sv: 'documentIds: Här ska det stå minst 1.',
  },
  {
    what: 'a relation that is none',
    says: "The relational field nope doesn't exist on api::article.article",
    who: 'superAdmin',
    method: 'get',
    path: '/content-manager/relations/api::article.article/nope',
    status: 400,
    code: 'invalid_input',
    field: 'nope',
    sv: 'Det finns inget fält ”nope” att koppla något till.',
  },
  {
    what: 'a content type that is none',
    says: 'ContentType not found',
    who: 'superAdmin',
    method: 'post',
    path: '/content-manager/uid/generate',
    body: { contentTypeUID: 'nope', field: 'slug', data: {} },
    status: 400,
    code: 'invalid_input',
    field: 'contentTypeUID',
    sv: 'Innehållstypen finns inte.',
  },
];

const query = (
  what: string,
  says: string,
  asked: string,
  field: string,
  sv: string,
  who: Who = 'token',
): Case => ({
  what,
  says,
  who,
  method: 'get',
  path: who === 'token' ? `/api/articles?${asked}` : `${CM}/api::article.article?${asked}`,
  status: 400,
  code: 'invalid_input',
  field,
  sv,
});

const QUERIES: Case[] = [
  query(
    'a filter of nothing',
    'Invalid key nope',
    'filters[nope]=1',
    'nope',
    '”nope” finns inte, eller går inte att ange här (filters).',
  ),
  query(
    'an operator that is none',
    'Invalid key $nope at title',
    'filters[title][$nope]=1',
    'title.$nope',
    '”title.$nope” finns inte',
  ),
  query(
    'something to populate',
    'Invalid key nope',
    'populate=nope',
    'nope',
    '”nope” finns inte, eller går inte att ange här (populate).',
  ),
  query(
    'an order of nothing',
    'Invalid key nope',
    'sort=nope',
    'nope',
    '”nope” finns inte, eller går inte att ange här (sort).',
  ),
  query(
    'a field of nothing',
    'Invalid key nope',
    'fields=nope',
    'nope',
    '”nope” finns inte, eller går inte att ange här (fields).',
  ),
  query(
    'an unknown parameter',
    'Invalid key nope',
    'nope=1',
    'nope',
    '”nope” finns inte, eller går inte att ange här.',
  ),
  query(
    'an order of its own',
    'Invalid order. order can only be one of asc|desc|ASC|DESC',
    'sort=title:up',
    'title:up',
    '”title:up” finns inte, eller går inte att ange här (sort).',
  ),
  query(
    'fields that are none',
    'Invalid fields parameter. Expected a string or an array of strings',
    'fields[a][b]=c',
    'fields',
    'fields ska vara namn på fält.',
  ),
  query(
    'filters that are none',
    'The filters parameter must be an object or an array',
    'filters=nope',
    'filters',
    'filters ska vara villkor',
  ),
  query(
    'two ways to page',
    'Cannot use both page & offset pagination in the same query',
    'pagination[page]=1&pagination[start]=1',
    'pagination',
    'Ange page och pageSize, eller start och limit, men inte båda.',
  ),
  query(
    'a count that is neither',
    'Invalid withCount parameter. Expected "t","1","true","false","0","f"',
    'pagination[withCount]=maybe',
    'pagination.withCount',
    'withCount ska vara true eller false.',
  ),
  query(
    'a probe',
    "Invalid value for 'publicationFilter'. Expected one of: …",
    'publicationFilter=nope',
    'publicationFilter',
    'Ogiltigt värde för publicationFilter.',
  ),
  query(
    'a date that is none',
    'Invalid format, expected yyyy-MM-dd',
    'filters[date][$gt]=nope',
    'date.$gt',
    'Värdet passar inte för ”date.$gt” (filters).',
  ),
  query(
    'half a range',
    'The second argument to whereBetween must be an array.',
    'filters[title][$between]=a',
    'title.$between',
    '$between ska ha två värden.',
  ),
  query(
    'a status that is none, in the content manager',
    'Invalid status',
    'status=nope',
    'status',
    'status: Värdet är av fel slag.',
    'writer',
  ),
];

const ACCOUNTS: Case[] = [
  {
    what: 'a stranger who writes',
    says: 'Forbidden',
    who: 'stranger',
    method: 'post',
    path: '/api/articles',
    body: { data: titled({}) },
    status: 403,
    code: 'missing_permission',
    sv: 'Du har inte behörighet till det här.',
  },
  {
    what: 'a token that may only read',
    says: 'Forbidden',
    who: 'reader',
    method: 'put',
    path: () => `/api/articles/${article}`,
    body: { data: titled({}) },
    status: 403,
    code: 'missing_permission',
    sv: 'Du har inte behörighet till det här.',
  },
  {
    what: 'a token that nobody gave out',
    says: 'Missing or invalid credentials',
    who: 'forged',
    method: 'get',
    path: '/api/articles',
    status: 401,
    code: 'missing_permission',
    sv: 'Du är inte inloggad, eller så har inloggningen gått ut.',
  },
  {
    what: 'the review, without a session',
    says: 'Missing or invalid credentials',
    who: 'stranger',
    method: 'get',
    path: '/editorial-review/reviews',
    status: 401,
    code: 'missing_permission',
    sv: 'Du är inte inloggad, eller så har inloggningen gått ut.',
  },
  {
    what: 'a writer who deletes an edition',
    says: 'Policy Failed',
    who: 'writer',
    method: 'delete',
    path: `${CM}/api::edition.edition/${NOBODY}`,
    status: 403,
    code: 'missing_permission',
    sv: 'Du har inte behörighet till det här.',
  },
  {
    what: 'an address that is not there',
    says: 'Not Found',
    who: 'stranger',
    method: 'get',
    path: '/api/nothing',
    status: 404,
    code: 'not_found',
    sv: 'Det finns inte, eller har tagits bort.',
  },
  {
    what: 'a wrong password',
    says: 'Invalid identifier or password',
    who: 'stranger',
    method: 'post',
    path: '/api/auth/local',
    body: { identifier: 'ingen', password: 'fel' },
    status: 400,
    code: 'invalid_input',
    sv: 'Fel användarnamn eller lösenord.',
  },
  {
    what: 'no password',
    says: 'identifier is a required field',
    who: 'stranger',
    method: 'post',
    path: '/api/auth/local',
    body: {},
    status: 400,
    code: 'invalid_input',
    field: 'identifier',
    sv: 'identifier: Fältet måste fyllas i.',
  },
  {
    what: 'two passwords',
    says: 'Passwords do not match',
    who: 'stranger',
    method: 'post',
    path: '/api/auth/reset-password',
    body: { password: 'Abcdef123456', passwordConfirmation: 'Abcdef', code: 'x' },
    status: 400,
    code: 'invalid_input',
    field: 'passwordConfirmation',
    sv: 'passwordConfirmation: Lösenorden är inte lika.',
  },
  {
    what: 'a code that is used up',
    says: 'Incorrect code provided',
    who: 'stranger',
    method: 'post',
    path: '/api/auth/reset-password',
    body: { password: 'Abcdef123456', passwordConfirmation: 'Abcdef123456', code: 'x' },
    status: 400,
    code: 'invalid_input',
    field: 'code',
    sv: 'Koden gäller inte längre. Begär en ny.',
  },
  {
    what: 'no file',
    says: 'Files are empty',
    who: 'superAdmin',
    method: 'post',
    path: '/upload',
    body: {},
    status: 400,
    code: 'invalid_input',
    field: 'files',
    sv: 'Ingen fil skickades med.',
  },
  {
    what: 'a file that was removed',
    says: 'file.notFound',
    who: 'token',
    method: 'get',
    path: '/api/upload/files/99999',
    status: 404,
    code: 'not_found',
    sv: 'Filen finns inte, eller har tagits bort.',
  },
  {
    what: 'a file that was removed, in the media library',
    says: 'Entity not found',
    who: 'superAdmin',
    method: 'get',
    path: '/upload/files/99999',
    status: 404,
    code: 'not_found',
    sv: 'Det finns inte, eller har tagits bort.',
  },
  {
    what: 'a folder that was removed',
    says: 'folder not found',
    who: 'superAdmin',
    method: 'get',
    path: '/upload/folders/99999',
    status: 404,
    code: 'not_found',
    sv: 'Mappen finns inte, eller har tagits bort.',
  },
  {
    what: 'a body that is too large',
    says: 'request entity too large',
    who: 'token',
    method: 'post',
    path: '/api/articles',
    body: { data: { title: 'x'.repeat(1_100_000) } },
    status: 413,
    code: 'invalid_input',
    sv: 'Det som skickades är för stort (högst 1 MB). Dela upp det, eller ta bort en del.',
  },
];

const LIBRARY: Case[] = [
  {
    what: 'a name that is nothing',
    says: 'name must be a `string` type, but the final value was: `null`.',
    who: 'token',
    method: 'post',
    path: '/api/arrangers',
    body: { data: { name: null, sector: 'agency' } },
    status: 400,
    code: 'invalid_input',
    field: 'name',
    sv: 'name: Fältet måste fyllas i.',
  },
  {
    what: 'a list that is a number',
    says: 'updates must be a `array` type, but the final value was: `5`.',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/actions/bulk-update',
    body: { updates: 5 },
    status: 400,
    code: 'invalid_input',
    field: 'updates',
    sv: 'updates: Värdet är av fel slag.',
  },
  {
    what: 'a list of nothing',
    says: 'updates field must have at least 1 items',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/actions/bulk-update',
    body: { updates: [] },
    status: 400,
    code: 'invalid_input',
    field: 'updates',
    sv: 'updates: Här ska det stå minst 1.',
  },
  {
    what: 'two files at once',
    says: 'File id is required',
    who: 'superAdmin',
    method: 'post',
    path: '/upload?id=1&id=2',
    body: {},
    status: 400,
    code: 'invalid_input',
    field: 'id',
    sv: 'Ange vilken fil det gäller, och bara en: ?id=12.',
  },
  {
    what: 'a file in a folder that was removed',
    says: 'the folder does not exist',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/actions/bulk-update',
    body: () => ({ updates: [{ id: file, fileInfo: { folder: 99999 } }] }),
    status: 400,
    code: 'invalid_input',
    field: 'updates[0].fileInfo.folder',
    sv: 'updates[0].fileInfo.folder: Mappen finns inte, eller har tagits bort. Välj en annan.',
  },
  {
    what: 'a folder in one that was removed',
    says: 'parent folder does not exist',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/folders',
    body: { name: 'Mapp', parent: 99999 },
    status: 400,
    code: 'invalid_input',
    field: 'parent',
    sv: 'parent: Mappen finns inte, eller har tagits bort. Välj en annan.',
  },
  {
    what: 'a move to a folder that was removed',
    says: 'destination folder does not exist',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/actions/bulk-move',
    body: { fileIds: [], folderIds: [], destinationFolderId: 99999 },
    status: 400,
    code: 'invalid_input',
    field: 'destinationFolderId',
    sv: 'destinationFolderId: Mappen finns inte, eller har tagits bort. Välj en annan.',
  },
  {
    what: 'a folder with a name that is taken',
    says: 'A folder with this name already exists',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/folders',
    body: { name: 'Mappen', parent: null },
    status: 400,
    code: 'invalid_input',
    field: 'name',
    sv: 'name: Det finns redan en mapp med det namnet här. Välj ett annat namn.',
  },
  {
    what: 'a folder with a slash',
    says: 'name cannot contain slashes',
    who: 'superAdmin',
    method: 'post',
    path: '/upload/folders',
    body: { name: 'a/b', parent: null },
    status: 400,
    code: 'invalid_input',
    field: 'name',
    sv: 'name: Namnet på en mapp får inte ha snedstreck, och inte blanksteg först eller sist.',
  },
];

const CASES = [...WRITES, ...QUERIES, ...ACCOUNTS, ...LIBRARY];
/** Those that a table can't send. */
const BY_HAND = [
  'a.pdf exceeds size limit of 21 MB.',
  'Unexpected end of JSON input',
  'Cannot replace a file with multiple ones',
];

const valueOf = <T>(value: T | (() => T)): T =>
  typeof value === 'function' ? (value as () => T)() : value;

test.each(CASES.map((own): [string, Case] => [own.what, own]))('%s', async (_what, own) => {
  const send = (language: string) =>
    ask(own.who, own.method, valueOf(own.path), language).send(valueOf(own.body) as object);
  const answer = await send('sv');
  expect(answer.status).toBe(own.status);
  const { message, details } = answer.body.error;
  expect(message.startsWith(own.sv) ? own.sv : message).toBe(own.sv);
  expect([details.code, details.field]).toEqual([own.code, own.field]);
  expect(details.messages.sv).toBe(message);
  // The admin's form reads the list of every 400, and fails where there is none.
  if (own.status === 400) expect(details.errors).toEqual(expect.any(Array));

  const english = await send('en');
  expect(english.body.error.message).toBe(details.messages.en);
  if (own.says !== '') expect(JSON.stringify(english.body)).not.toContain(JSON.stringify(own.says));
});

test('every pattern is provoked here', () => {
  const said = [...CASES.map(({ says }) => says), ...BY_HAND];
  const never = PATTERNS.filter(({ says }) => !said.some((message) => says.test(message)));
  expect(never.map(({ says }) => String(says))).toEqual([]);
});

test('what is sent as JSON and is none', async () => {
  const answer = await ask('token', 'post', '/api/articles')
    .set('Content-Type', 'application/json')
    .send('{"data": ');
  expect([answer.status, answer.body.error.message]).toEqual([
    400,
    'Det som skickades är inte giltig JSON.',
  ]);
});

test('a file that is too large', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(21 * 1024 * 1024, 32)]);
  const answer = await ask('superAdmin', 'post', '/upload').attach('files', bytes, 'a.pdf');
  expect(answer.status).toBe(413);
  expect(answer.body.error.message).toBe('Filen ”a.pdf” är för stor. Den får vara högst 21 MB.');
  expect(answer.body.error.details).toMatchObject({ code: 'invalid_input', field: 'files' });
});

test('a file that is replaced by two', async () => {
  const answer = await ask('token', 'post', `/api/upload?id=${file}`)
    .attach('files', await picture('navy'), 'a.png')
    .attach('files', await picture('gold'), 'b.png');
  expect([answer.status, answer.body.error.details.field, answer.body.error.message]).toEqual([
    400,
    'files',
    'En fil ersätts med en enda ny. Skicka en åt gången.',
  ]);
});

test('words for one file of two', async () => {
  for (const path of ['/upload', '/api/upload']) {
    const answer = await ask(path === '/upload' ? 'superAdmin' : 'token', 'post', path)
      .field('fileInfo', '{"caption":"En av två"}')
      .attach('files', await picture('navy'), 'a.png')
      .attach('files', await picture('gold'), 'b.png');
    expect([answer.status, answer.body.error.message]).toEqual([
      400,
      'fileInfo: Skicka fileInfo en gång för varje fil, i samma ordning.',
    ]);
  }
});

test('nothing to delete is nothing deleted', async () => {
  const answer = await ask('superAdmin', 'post', '/upload/actions/bulk-delete').send({});
  expect(answer.status).toBe(200);
});

test('the admin’s form finds the field of each fault, and nothing that was sent comes back', async () => {
  const answer = await ask('superAdmin', 'post', `${CM}/api::edition.edition`).send({});
  expect(answer.body.error).toMatchObject({ name: 'ValidationError' });
  expect(answer.body.error.details.errors).toEqual(
    [['year'], ['name']].map((path) => ({
      path,
      field: path[0],
      message: 'Fältet måste fyllas i.',
      messages: { sv: 'Fältet måste fyllas i.', en: 'This must be filled in.' },
      name: 'ValidationError',
    })),
  );
  const link = await ask('writer', 'post', `${CM}/api::article.article`).send(linked('https://'));
  expect(link.body.error.details.errors).toMatchObject([{ path: ['content', '0', 'body'] }]);
  expect(link.body.error.details.errors[0]).not.toHaveProperty('value');
});

test.each([
  'https://www.exempel.se',
  'www.exempel.se',
  '/nyheter/ett-program',
  'mailto:a@exempel.se',
  'tel:+46701234567',
])('a link to %s is stored', async (url) => {
  const answer = await ask('writer', 'post', `${CM}/api::article.article`).send(linked(url));
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
});

describe('GraphQL says the same, with its own codes', () => {
  const run = (who: Who, document: string, language = 'sv') =>
    ask(who, 'post', '/graphql', language).send({ query: document });

  test.each<[string, Who, string, string, object]>([
    [
      'a missing target',
      'token',
      `mutation { createArticle(data: { title: "x", topics: ["${NOBODY}"] }) { documentId } }`,
      `topics: Det som ska kopplas finns inte: ${NOBODY}. Välj ett annat.`,
      { code: 'BAD_USER_INPUT', details: { code: 'invalid_input', field: 'topics' } },
    ],
    [
      'an order of nothing',
      'token',
      '{ redirects: articles(sort: "nope") { documentId } }',
      '”nope” finns inte, eller går inte att ange här (sort).',
      { code: 'BAD_USER_INPUT', details: { code: 'invalid_input' } },
    ],
    [
      'a reader who writes',
      'reader',
      'mutation { createArticle(data: { title: "x" }) { documentId } }',
      'Du har inte behörighet till det här.',
      { code: 'FORBIDDEN', details: { code: 'missing_permission' } },
    ],
    ...['#rubrik', '?sida=2', 'rubrik'].map((url): [string, Who, string, string, object] => [
      `a link to ${url}`,
      'token',
      `mutation { createArticle(data: { title: "x", content: [{ __typename: "ComponentContentRichText", key: "k1", body: [{ type: "paragraph", children: [{ type: "link", url: "${url}", children: [{ type: "text", text: "x" }] }] }] }] }) { documentId } }`,
      `content[k1].body: Länken till ”${url}” går inte att spara. Ange en hel adress (https://…), en sida på webbplatsen (/…), mailto: eller tel:.`,
      { code: 'BAD_USER_INPUT', details: { code: 'invalid_input', field: 'content[k1].body' } },
    ]),
    [
      'a value that is taken',
      'token',
      'mutation { createEdition(data: { name: "x", year: 2030 }) { documentId } }',
      'year: Värdet finns redan; det får bara finnas en gång.',
      { code: 'BAD_USER_INPUT', details: { code: 'invalid_input', field: 'year' } },
    ],
  ])('%s', async (_what, who, document, sv, extensions) => {
    const { body } = await run(who, document);
    expect(body.errors).toMatchObject([{ message: sv, extensions }]);
    const english = (await run(who, document, 'en')).body.errors[0];
    expect(english.message).toBe(body.errors[0].extensions.details.messages.en);
  });

  test('its own errors speak to developers, and stay', async () => {
    const { body } = await run('token', '{ articles { nope } }');
    expect(body.errors[0].message).toBe('Cannot query field "nope" on type "Article".');
  });
});

test('a document service that is called by a command refuses in our words as well', async () => {
  const create = server.strapi.documents('api::article.article').create({
    data: { title: 'Från en import', topics: [NOBODY] },
  } as never);
  await expect(create).rejects.toMatchObject({
    message: `topics: Det som ska kopplas finns inte: ${NOBODY}. Välj ett annat.`,
    details: { code: 'invalid_input', field: 'topics' },
  });
});

test('what we have no words for keeps its status, and Strapi’s sentence as the reason', async () => {
  const answer = await ask(
    'superAdmin',
    'put',
    '/content-manager/content-types/api::nope.nope/configuration',
  ).send({});
  expect(answer.status).toBe(404);
  expect(answer.body.error.details).toMatchObject({
    code: 'not_found',
    reason: 'contentType.notFound',
  });
  expect(answer.body.error.message).toBe('Det finns inte, eller har tagits bort.');
});
