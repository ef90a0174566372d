import type { Core } from '@strapi/strapi';
import { runSteps } from '../../../../../kernel/installation';
import { checkRights } from './check-rights';
import { derivedSteps } from './derived-steps';
import { doneBefore } from './done-before';
import { locales } from './steps/0001-locales';
import { roles } from './steps/0002-roles';
import { arrangerRole } from './steps/0003-arranger-role';
import { publishersReview } from './steps/0004-publishers-review';
import { approvalsTakenBack } from './steps/0005-approvals-taken-back';
import { fileCorrections } from './steps/0006-file-corrections';
import { supportingEntries } from './steps/0007-supporting-entries';
import { passwordMails } from './steps/0008-password-mails';

/**
 * Languages, roles and rights. Called when the admin has made its own roles, which it does only where
 * there are none.
 */
export const createInstallation = ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(): Promise<void> {
    checkRights(strapi);
    await runSteps(strapi, {
      plugin: 'editorial-review',
      steps: [
        locales,
        roles,
        arrangerRole,
        publishersReview,
        approvalsTakenBack,
        fileCorrections,
        supportingEntries,
        passwordMails,
        ...derivedSteps(strapi),
      ],
      doneBefore,
    });
  },
});
