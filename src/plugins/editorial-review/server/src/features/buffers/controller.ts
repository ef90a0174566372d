import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { definitionOf, isLocalized } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import {
  BufferBody,
  BufferDeletion,
  BufferParams,
  BufferQuery,
  type BufferResponse,
  type BuffersResponse,
} from '../../../../contracts/buffers';
import { bodyOf, paramsOf, parse } from '../../input';
import { refusal } from '../../refuse';

/** Parse, call, present. Whose it is, is whoever is signed in; there is no way to ask for another's. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const buffers = () => service(strapi, 'editorial-review.buffers');

  function owner(): number {
    const { id, signedIn } = service(strapi, 'editorial-review.actors').current();
    if (!signedIn) throw refusal(strapi, 'missing_permission', { reason: 'not_signed_in' });
    return Number(id);
  }

  /** Types of ours have unsaved work, with a review or without. */
  function placeOf(ctx: Context, locale: string) {
    const { contentType, target } = parse(strapi, BufferParams, paramsOf(ctx));
    if (definitionOf(strapi, contentType) === undefined)
      throw refusal(strapi, 'not_found', { what: 'type' });
    return { contentType, target, targetLocale: isLocalized(strapi, contentType) ? locale : '-' };
  }

  return {
    async find(ctx: Context) {
      const mine = owner();
      ctx.body = { data: await buffers().list(mine) } satisfies BuffersResponse;
    },
    async findOne(ctx: Context) {
      const mine = owner();
      const place = placeOf(ctx, parse(strapi, BufferQuery, ctx.query).locale);
      ctx.body = { data: await buffers().find(mine, place) } satisfies BufferResponse;
    },
    async keep(ctx: Context) {
      const mine = owner();
      const place = placeOf(ctx, parse(strapi, BufferQuery, ctx.query).locale);
      const input = parse(strapi, BufferBody, bodyOf(ctx));
      ctx.body = { data: await buffers().keep(mine, place, input) } satisfies BufferResponse;
    },
    async remove(ctx: Context) {
      const mine = owner();
      const { locale, version } = parse(strapi, BufferDeletion, ctx.query);
      await buffers().remove(mine, placeOf(ctx, locale), version);
      ctx.status = 204;
    },
  };
};
