import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { LinkTargetResponse, LinkTargetsResponse } from '../../../../contracts/link-targets';
import { linkTargets } from './targets';

interface Asked {
  params: { uid: string; documentId: string };
  state: { userAbility: unknown };
}

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const targets = linkTargets(strapi, asked(ctx).state.userAbility, localeOf(ctx));
    const data = await targets.search(textOf(ctx.query['search']));
    ctx.body = { data } satisfies LinkTargetsResponse;
  },

  async findOne(ctx: Context) {
    const { params, state } = asked(ctx);
    const targets = linkTargets(strapi, state.userAbility, localeOf(ctx));
    const data = await targets.one(params.uid, params.documentId);
    ctx.body = { data } satisfies LinkTargetResponse;
  },
});

const asked = (ctx: Context) => ctx as unknown as Asked;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
const localeOf = (ctx: Context): string => textOf(ctx.query['locale']) || 'sv';
