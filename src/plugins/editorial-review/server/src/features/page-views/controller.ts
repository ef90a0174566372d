import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isGoverned, isLocalized } from '../../../../../../kernel/content-types';
import { PageViewBody, PageViewParams, PageViewQuery } from '../../../../contracts/page-views';
import { bodyOf, paramsOf, parse } from '../../input';
import { answerPage } from '../../page-answer';
import { refusal } from '../../refuse';
import { drawView } from './draw';

/** Parse, call, present: the page as people will see it, as HTML. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async draw(ctx: Context) {
    const { contentType, target } = parse(strapi, PageViewParams, paramsOf(ctx));
    const { locale } = parse(strapi, PageViewQuery, ctx.query);
    const input = parse(strapi, PageViewBody, bodyOf(ctx));
    if (!isGoverned(strapi, contentType)) throw refusal(strapi, 'not_found', { what: 'type' });
    const targetLocale = isLocalized(strapi, contentType) ? locale : '-';
    answerPage(ctx, await drawView(strapi, { contentType, target, targetLocale }, input));
  },
});
