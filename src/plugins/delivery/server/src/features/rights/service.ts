import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { refusalError } from '../../../../../../kernel/refusals';
import { NO_DRAFTS } from '../../../../../../kernel/words';

type Auth = Parameters<Core.Strapi['auth']['verify']>[0];

/** Who may read what. */
export const createRights = ({ strapi }: { strapi: Core.Strapi }) => {
  const has = async (auth: unknown, scope: string): Promise<boolean> => {
    try {
      await strapi.auth.verify(auth as Auth, { scope: [scope] } as never);
      return true;
    } catch (error) {
      if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError)
        return false;
      throw error;
    }
  };

  return {
    /** The right to a scope, such as `find` of a type; a 403 with a reason for everybody else. */
    async requireScope(scope: string, auth: unknown): Promise<void> {
      if (await has(auth, scope)) return;
      throw refusalError(strapi, {
        code: 'missing_permission',
        status: 403,
        words: {
          sv: 'Du har inte rätt att läsa det här.',
          en: 'You have no right to read this.',
        },
        details: { scope },
      });
    },

    /** Drafts are for those who may update the type. */
    async requireDrafts(uid: string, auth: unknown): Promise<void> {
      if (await has(auth, `${uid}.update`)) return;
      throw refusalError(strapi, {
        code: 'missing_permission',
        status: 403,
        words: NO_DRAFTS,
      });
    },
  };
};
