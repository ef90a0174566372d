import type { Core } from '@strapi/strapi';
import { permissionId } from '../../../domain/permissions';
import type { OfferedAction } from '../../../domain/types';
import { service } from '../../../../../kernel/services';
import type { Role } from '../../../domain/actions/rule';

export interface Right {
  action: string;
  subject?: string;
  properties?: { fields?: string[]; locales?: string[] };
}

/** Adds to a role what it lacks and leaves all else; a role that an administrator deleted stays away. */
export async function giveRights(
  strapi: Core.Strapi,
  code: Role,
  rights: readonly Right[],
): Promise<void> {
  const role = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code }, populate: ['permissions'] })) as {
    id: number;
    permissions: { action: string; subject: string | null }[];
  } | null;
  if (role === null) return;
  const has = new Set(role.permissions.map(nameOf));
  await service(strapi, 'admin::permission').createMany(
    // Each once, also where it is named twice: Strapi's role screen saves no role that has one doubled.
    [...new Map(rights.map((right) => [nameOf(right), right])).values()]
      .filter((right) => !has.has(nameOf(right)))
      .map(({ action, subject = null, properties = {} }) => ({
        action,
        actionParameters: {},
        subject,
        properties,
        conditions: [],
        role: role.id,
      })),
  );
}

/** The right to an action of the review, as Strapi knows it. */
export const reviewRight = (action: OfferedAction): Right => ({ action: permissionId(action) });

const nameOf = ({ action, subject }: { action: string; subject?: string | null }): string =>
  `${action} ${subject ?? ''}`;
