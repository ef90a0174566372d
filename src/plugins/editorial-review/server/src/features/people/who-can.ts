import type { Core } from '@strapi/strapi';
import { includesActor } from '../../../../domain/contributors';
import { permissionId } from '../../../../domain/permissions';
import type { Judgement } from '../../../../domain/people/own-contribution';
import type { ActorRef, ReviewKey } from '../../../../domain/types';
import { nameOf, type AdminUser } from './names';

const MOST = 10;
const SUPER_ADMIN = 'strapi-super-admin';
const READ = 'plugin::content-manager.explorer.read';

export interface Candidate {
  id: string;
  name: string;
}

/**
 * Whom somebody who has worked on a text can turn to: accounts in use whose roles hold the right, and
 * see all pages of this type in this language, without those who have worked on it too. In alphabetical
 * order, ten at most.
 */
export async function whoCan(
  strapi: Core.Strapi,
  action: Judgement,
  { uid, locale }: Pick<ReviewKey, 'uid' | 'locale'>,
  contributors: readonly ActorRef[],
): Promise<Candidate[]> {
  const judging = await rolesWith(strapi, { action: permissionId(action) });
  const seeing = await rolesWith(strapi, { action: READ, subject: uid }, locale);
  const users = await inUse(strapi, judging);
  const { compare } = new Intl.Collator('sv');
  return users
    .filter(({ roles }) => roles.some(({ id }) => seeing.has(id)))
    .filter(({ id }) => !includesActor(contributors, { kind: 'admin', id: String(id) }))
    .map((user) => ({ id: String(user.id), name: nameOf(user) }))
    .sort((a, b) => compare(a.name, b.name) || Number(a.id) - Number(b.id))
    .slice(0, MOST);
}

async function rolesWith(
  strapi: Core.Strapi,
  right: { action: string; subject?: string },
  locale?: string,
): Promise<ReadonlySet<number>> {
  const found = (await strapi.db
    .query('admin::permission')
    .findMany({ where: right, populate: { role: { select: ['id', 'code'] } } })) as Permission[];
  return new Set(
    found
      .filter((permission) => locale === undefined || reaches(permission, locale))
      .flatMap(({ role }) => (role === null ? [] : [role.id])),
  );
}

interface Permission {
  role: { id: number; code: string } | null;
  conditions: string[] | null;
  properties: { locales?: string[] | null } | null;
}

/**
 * All pages of the language, as Strapi's i18n reads a permission: no list means no language, null means
 * all, and super administrators have all. Whether a condition holds for one page is not known of others.
 */
function reaches({ role, conditions, properties }: Permission, locale: string): boolean {
  if (role?.code === SUPER_ADMIN) return true;
  if ((conditions ?? []).length > 0) return false;
  const locales = properties?.locales;
  return locales === null || locales?.includes(locale) === true;
}

type User = AdminUser & { blocked: boolean | null; roles: { id: number }[] };

async function inUse(strapi: Core.Strapi, roles: ReadonlySet<number>): Promise<User[]> {
  const found = (await strapi.db.query('admin::user').findMany({
    where: { isActive: true, roles: { id: { $in: [...roles] } } },
    populate: { roles: { select: ['id'] } },
  })) as User[];
  const each = new Map(found.filter(({ blocked }) => blocked !== true).map((u) => [u.id, u]));
  return [...each.values()];
}
