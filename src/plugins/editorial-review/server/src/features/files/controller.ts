import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { CorrectionBody, FileParams } from '../../../../contracts/files';
import { bodyOf, paramsOf, parse } from '../../input';
import { refusal } from '../../refuse';

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const files = () => service(strapi, 'editorial-review.files');
  const idOf = (ctx: Context): number => {
    const params = FileParams.safeParse(paramsOf(ctx));
    if (!params.success) throw refusal(strapi, 'not_found', { what: 'file' });
    return Number(params.data.id);
  };
  return {
    async usage(ctx: Context) {
      ctx.body = await files().usage(idOf(ctx));
    },
    async correct(ctx: Context) {
      const { reason = '', ...words } = parse(strapi, CorrectionBody, bodyOf(ctx));
      const actor = service(strapi, 'editorial-review.actors').current();
      ctx.body = { data: await files().correct(idOf(ctx), actor, reason, words) };
    },
  };
};
