import type { Row, Tables } from './database-rows';

/** A permission of a role in the admin. */
export interface Right {
  action: string;
  subject: string | null;
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

/** The tables in which Strapi keeps who may do what. */
export const RIGHTS_TABLES = [
  'admin_permissions',
  'admin_permissions_role_lnk',
  'admin_roles',
  'admin_users_roles_lnk',
  'up_permissions',
  'up_permissions_role_lnk',
  'up_roles',
];

/** What a role of the admin may do, in the order of its actions and subjects. */
export function rightsOf(tables: Tables, code: string): Right[] {
  return permissionsOf(tables, 'admin', (role) => role['code'] === code)
    .map(
      ({ action, subject, properties, conditions }) =>
        ({
          action,
          subject,
          properties: JSON.parse(String(properties)),
          conditions: JSON.parse(String(conditions)),
        }) as Right,
    )
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** What a role of the content API may do, in alphabetical order. */
export function apiRightsOf(tables: Tables, type: string): string[] {
  return permissionsOf(tables, 'up', (role) => role['type'] === type)
    .map(({ action }) => String(action))
    .sort();
}

const nameOf = ({ action, subject }: Right): string => `${action} ${subject ?? ''}`;

function permissionsOf(tables: Tables, prefix: 'admin' | 'up', wanted: (role: Row) => boolean) {
  const role = tables[`${prefix}_roles`]?.find(wanted);
  if (role === undefined) throw new Error('There is no such role.');
  const own = new Set(
    tables[`${prefix}_permissions_role_lnk`]
      ?.filter(({ role_id }) => role_id === role['id'])
      .map(({ permission_id }) => permission_id),
  );
  return (tables[`${prefix}_permissions`] ?? []).filter(({ id }) => own.has(id));
}
