import type { Server } from './strapi';

export interface ArrangerAccount {
  email: string;
  id: number;
  token: string;
  organisation: string;
}

let counter = 0;

/** A signed-in arranger of a new organisation. */
export async function arrangerOf(server: Server, name: string): Promise<ArrangerAccount> {
  const { strapi } = server;
  counter += 1;
  const organisation = await strapi.documents('api::arranger.arranger').create({
    data: { name, slug: `organisation-${counter}`, sector: 'municipality' },
  });
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'arranger' } })) as { id: number };
  const email = `arranger-${counter}@people.example`;
  const users = strapi.plugin('users-permissions').service('user') as unknown as {
    add(user: object): Promise<{ id: number }>;
  };
  const password = 'Testlosenord1';
  const { id } = await users.add({
    username: email,
    email,
    password,
    provider: 'local',
    confirmed: true,
    role: role.id,
    arranger: organisation.id,
  });
  const answer = await server.http.post('/api/auth/local').send({ identifier: email, password });
  if (answer.status !== 200) throw new Error(`No login: ${JSON.stringify(answer.body)}`);
  return { id, email, token: answer.body.jwt as string, organisation: organisation.documentId };
}
