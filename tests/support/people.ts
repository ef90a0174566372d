import type { Server } from './strapi';

export type RoleCode = 'writer' | 'reviewer' | 'publisher' | 'strapi-super-admin';

export interface Person {
  id: number;
  email: string;
  /** JWT of a session in the admin. */
  token: string;
}

interface AdminUser {
  id: number;
}

/** The password of everybody here. */
export const PASSWORD = 'Testlosenord1';
let counter = 0;

/** An administrator with these roles, signed in. */
export async function person(server: Server, ...codes: RoleCode[]): Promise<Person> {
  const { strapi } = server;
  const roles = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: codes } }, select: ['id'] });
  if (roles.length !== codes.length) throw new Error(`Not all of these roles exist: ${codes}`);
  counter += 1;
  const email = `${codes[0]}-${counter}@people.example`;
  const { create } = strapi.service('admin::user') as unknown as {
    create(user: object): Promise<AdminUser>;
  };
  const user = await create({
    email,
    firstname: codes.join(' '),
    lastname: String(counter),
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: roles.map((role: { id: number }) => role.id),
  });
  const answer = await server.http.post('/admin/login').send({ email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`Login failed: ${JSON.stringify(answer.body)}`);
  return { id: user.id, email, token: answer.body.data.token };
}

/** The cast of most tests. */
export async function cast(server: Server) {
  return {
    writer: await person(server, 'writer'),
    reviewer: await person(server, 'reviewer'),
    publisher: await person(server, 'publisher'),
    superAdmin: await person(server, 'strapi-super-admin'),
  };
}

/** The access key of a content-API token with full access or with some scopes. */
export async function apiToken(server: Server, scopes?: string[]): Promise<string> {
  counter += 1;
  const { create } = server.strapi.service('admin::api-token') as unknown as {
    create(token: object): Promise<{ accessKey: string }>;
  };
  const token = await create({
    name: `token-${counter}`,
    description: '',
    type: scopes === undefined ? 'full-access' : 'custom',
    permissions: scopes ?? null,
    lifespan: null,
    kind: 'content-api',
  });
  return token.accessKey;
}

interface AdminPermission {
  action: string;
  subject?: string;
  properties?: { locales?: string[]; fields?: string[] };
}

/** An admin token of this person's, which acts as they do and is nobody signed in. */
export async function adminToken(
  server: Server,
  owner: Person,
  permissions: AdminPermission[],
): Promise<Person> {
  counter += 1;
  const answer = await server.http
    .post('/admin/admin-tokens')
    .set('Authorization', `Bearer ${owner.token}`)
    .send({
      name: `admin-token-${counter}`,
      description: '',
      lifespan: null,
      adminPermissions: permissions.map(({ subject = null, properties = {}, ...own }) => ({
        ...{ actionParameters: {}, conditions: [], subject, properties },
        ...own,
      })),
    });
  if (answer.status >= 300) throw new Error(`No admin token: ${JSON.stringify(answer.body)}`);
  return { ...owner, token: (answer.body as { data: { accessKey: string } }).data.accessKey };
}
