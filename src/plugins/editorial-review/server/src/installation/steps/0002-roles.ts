import type { Core } from '@strapi/strapi';
import { permissionId } from '../../../../domain/permissions';
import type { OfferedAction } from '../../../../domain/types';
import { governedUids, supportingUids } from '../../../../../../kernel/content-types';
import type { Step } from '../../../../../../kernel/installation';
import { service } from '../../../../../../kernel/services';
import { contentRights } from '../content-rights';
import { reviewRight } from '../give-rights';
import { ROLES, type RoleSpec } from '../role-specs';
import type { Role } from '../../../../domain/actions/rule';

/** As the first version gave them; what came later has steps of its own. */
const REVIEW: Readonly<Record<Role, readonly OfferedAction[]>> = {
  writer: ['submit', 'restore'],
  reviewer: ['approve', 'requestChanges', 'approveRetrospectively', 'submit'],
  publisher: ['publish', 'withdraw', 'forcePublish'],
};

export const roles: Step = {
  id: '0002-roles',
  async run(strapi) {
    for (const spec of ROLES) await makeRole(strapi, spec);
  },
};

async function makeRole(strapi: Core.Strapi, spec: RoleSpec): Promise<void> {
  const { code, name, description, media } = spec;
  const own = service(strapi, 'admin::role');
  if ((await own.findOne({ code })) !== null) return;
  const role = await own.create({ code, name, description });
  const uids = [...governedUids(strapi), ...supportingUids(strapi)];
  await own.assignPermissions(role.id, [
    ...contentRights(strapi, spec, uids),
    ...[...media, permissionId('read')].map((action) => ({ action })),
    ...REVIEW[code].map(reviewRight),
  ]);
}
