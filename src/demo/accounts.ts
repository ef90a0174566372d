import type { Core } from '@strapi/strapi';
import { service } from '../kernel/services';

export interface Account {
  email: string;
  /** Code of the admin role. */
  role: string;
  firstname: string;
  lastname: string;
  /** What the account is for, as the terminal tells it. */
  label: string;
}

/** An account that was made just now; its password is known here and nowhere else. */
export interface NewAccount {
  email: string;
  label: string;
  password: string;
}

const account = (email: string, role: string, name: string, label: string): Account => {
  const [firstname = '', lastname = ''] = name.split(' ');
  return { email: `${email}@demo.example`, role, firstname, lastname, label };
};

/** Invented people. The address says the role, so that a newcomer needs no list. */
export const WRITER = account('writer', 'writer', 'Saga Lindvall', 'Skribent / writer');
export const REVIEWER = account('reviewer', 'reviewer', 'Elias Norrby', 'Granskare / reviewer');
export const PUBLISHER = account(
  'publisher',
  'publisher',
  'Mirja Öhlund',
  'Publicerare / publisher',
);
const ADMIN = account(
  'admin',
  'strapi-super-admin',
  'Johan Ekegren',
  'Administratör / administrator',
);

/** Makes the demo's admin accounts that are not there yet. Passwords are stored hashed only. */
export async function makeAccounts(
  strapi: Core.Strapi,
  password: () => string,
): Promise<NewAccount[]> {
  const made: NewAccount[] = [];
  const users = service(strapi, 'admin::user');
  for (const { role: code, label, ...person } of [WRITER, REVIEWER, PUBLISHER, ADMIN]) {
    const known = await strapi.db.query('admin::user').findOne({ where: { email: person.email } });
    if (known !== null) continue;
    const role = (await strapi.db.query('admin::role').findOne({ where: { code } })) as {
      id: number;
    } | null;
    if (role === null) throw new Error(`The role ${code} does not exist.`);
    const secret = password();
    await users.create({
      ...person,
      password: secret,
      roles: [role.id],
      isActive: true,
      registrationToken: null,
      blocked: false,
      preferedLanguage: 'sv',
    });
    made.push({ email: person.email, label, password: secret });
  }
  return made;
}

/** A signed-in user of the content API who writes for one organisation. */
export async function makeArrangerUser(
  strapi: Core.Strapi,
  organisation: string,
  password: () => string,
): Promise<NewAccount[]> {
  const email = 'arranger@demo.example';
  const users = strapi.db.query('plugin::users-permissions.user');
  if ((await users.findOne({ where: { email } })) !== null) return [];
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'arranger' } })) as { id: number } | null;
  const arranger = (await strapi.db
    .query('api::arranger.arranger')
    .findOne({ where: { name: organisation } })) as { id: number } | null;
  if (role === null || arranger === null) return [];
  const secret = password();
  await service(strapi, 'users-permissions.user').add({
    username: 'arranger',
    email,
    password: secret,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
    arranger: arranger.id,
  });
  return [
    { email, label: `Arrangör via API / arranger by API (${organisation})`, password: secret },
  ];
}
