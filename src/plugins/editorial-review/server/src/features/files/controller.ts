import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { CorrectionBody, FileParams, ReplacementBody } from '../../../../contracts/files';
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
    async replace(ctx: Context) {
      const id = idOf(ctx);
      const { reason = '', fileInfo = {} } = parse(strapi, ReplacementBody, bodyOf(ctx));
      const actor = service(strapi, 'editorial-review.actors').current();
      const sent = { files: filesOf(ctx), info: fileInfo };
      ctx.body = { data: await files().replace(id, actor, reason, sent) };
    },
  };
};

/** Whatever the form calls them. */
function filesOf({ request }: Context): SentFile[] {
  const { files = {} } = request as unknown as { files?: Record<string, SentFile | SentFile[]> };
  return Object.values(files).flat();
}
