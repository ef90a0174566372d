import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { definitionOf } from '../../../../../../kernel/content-types';
import { refusalError } from '../../../../../../kernel/refusals';
import type { BeginningResponse } from '../../../../contracts/beginnings';
import { beginningOf } from './first-content';

const CREATE = 'plugin::content-manager.explorer.create';

/** What the form of a new page begins with, for whoever may make one. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context) {
    const { contentType } = (ctx as unknown as { params: { contentType: string } }).params;
    const { userAbility } = ctx.state as {
      userAbility: { can(action: string, subject: string): boolean };
    };
    // A type that nobody makes pages of and one that is not there are answered alike.
    if (definitionOf(strapi, contentType) === undefined || !userAbility.can(CREATE, contentType))
      throw refusalError(strapi, {
        code: 'missing_permission',
        status: 403,
        words: {
          sv: 'Du får inte skapa sidor av det slaget. Be en administratör om den rätten.',
          en: 'You may not create pages of that kind. Ask an administrator for the right.',
        },
      });
    const data = await beginningOf(strapi, contentType, ctx.query['locale']);
    ctx.body = { data } satisfies BeginningResponse;
  },
});
