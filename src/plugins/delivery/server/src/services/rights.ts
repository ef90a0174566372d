import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

/** Who may see what is not published. */
export const createRights = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Drafts are for those who may update the type; a 403 with a reason for everybody else. */
  async requireDrafts(uid: string, auth: unknown): Promise<void> {
    try {
      await strapi.auth.verify(auth as Auth, { scope: [`${uid}.update`] } as never);
    } catch (error) {
      if (!(error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError))
        throw error;
      throw new errors.PolicyError('Drafts are for those who may edit them', {
        code: 'missing_permission',
      });
    }
  },
});

export type Rights = ReturnType<typeof createRights>;
