import { definedTypes, supportingUids } from '../../../../../../kernel/content-types';
import { CHANGE_SHOWN } from '../../../../domain/permissions';
import type { Step } from '../../../../../../kernel/installation';
import { contentRights } from '../content-rights';
import { giveRights } from '../give-rights';
import { ROLES } from '../role-specs';

/** Reviewers and publishers change what live pages show of supporting entries, and keep the redirects. */
export const supportingEntries: Step = {
  id: '0007-supporting-entries',
  async run(strapi) {
    const redirects = supportingUids(strapi).filter(
      (uid) => definedTypes(strapi).get(uid)?.definition.redirects === true,
    );
    for (const spec of ROLES.filter(({ code }) => code !== 'writer'))
      await giveRights(strapi, spec.code, [
        { action: CHANGE_SHOWN },
        ...contentRights(strapi, spec, supportingUids(strapi)),
        ...contentRights(
          strapi,
          { ...spec, supporting: ['create', 'read', 'update', 'delete'] },
          redirects,
        ),
      ]);
  },
};
