import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import * as requests from '../../../contracts/requests';
import type { Action, ActionInput, ReviewKey } from '../../../domain/types';
import { governedUids } from '../../../../../kernel/content-types';
import { actorsOf, reviewsOf } from '../services/interfaces';
import type history from '../services/history';
import type queue from '../services/queue';
import { refusalOf } from '../refuse';
import { keyFrom, parse } from './input';

type Body = ActionInput & { locale: string; then?: 'publish' | undefined };
type Parser = (input: unknown) => Body;

interface Ability {
  can(action: string, subject?: string): boolean;
}

/** The review API of the admin: parse, call, present. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const reviews = () => reviewsOf(strapi);
  const service = <T>(name: string) => strapi.plugin('editorial-review').service(name) as T;
  const historyOf = () => service<ReturnType<typeof history>>('history');
  const queueOf = () => service<ReturnType<typeof queue>>('queue');

  const readable = (ctx: Context): string[] => {
    const { userAbility } = ctx.state as { userAbility?: Ability };
    return governedUids(strapi).filter(
      (uid) => userAbility?.can('plugin::content-manager.explorer.read', uid) ?? false,
    );
  };

  /** Whoever may not read the type learns nothing of its reviews. */
  function readableKey(ctx: Context): ReviewKey {
    const { locale } = parse(strapi, requests.LocaleQuery, ctx.query);
    const key = keyFrom(strapi, ctx, locale);
    if (!readable(ctx).includes(key.uid)) {
      throw refusalOf(strapi, { code: 'missing_permission' });
    }
    return key;
  }

  const action = (name: Action, parser: Parser) => async (ctx: Context) => {
    const { locale, then, ...input } = parser(bodyOf(ctx));
    const key = keyFrom(strapi, ctx, locale);
    const actor = actorsOf(strapi).current(key.uid);
    ctx.body = {
      data: await reviews().perform(name, key, actor, input, {
        arrivedAt: arrivedAt(ctx),
        ...(then === undefined ? {} : { then }),
      }),
    };
  };
  const body =
    (schema: Parameters<typeof parse>[1]): Parser =>
    (input) =>
      parse(strapi, schema, input) as Body;

  return {
    async find(ctx: Context) {
      const query = parse(strapi, requests.QueueQuery, ctx.query);
      const actor = actorsOf(strapi).current();
      ctx.body = await queueOf().page(query, actor, readable(ctx));
    },
    async findOne(ctx: Context) {
      const key = readableKey(ctx);
      ctx.body = { data: await reviews().present(key, actorsOf(strapi).current(key.uid)) };
    },
    async revisions(ctx: Context) {
      ctx.body = { data: await historyOf().revisions(readableKey(ctx)) };
    },
    async revision(ctx: Context) {
      const key = readableKey(ctx);
      const { params } = ctx as unknown as { params: unknown };
      const { number } = parse(strapi, requests.RevisionParams, params);
      ctx.body = { data: await historyOf().revision(key, number) };
    },
    async events(ctx: Context) {
      ctx.body = await historyOf().events(readableKey(ctx));
    },

    submit: action('submit', body(requests.SubmissionBody)),
    approve: action('approve', body(requests.ApprovalBody)),
    requestChanges: action('requestChanges', body(requests.ChangeRequestBody)),
    publish: action('publish', body(requests.PublicationBody)),
    withdraw: action('withdraw', body(requests.WithdrawalBody)),
    forcePublish: action('forcePublish', body(requests.EmergencyPublicationBody)),
    approveRetrospectively: action(
      'approveRetrospectively',
      body(requests.RetrospectiveApprovalBody),
    ),
    restore: action('restore', body(requests.RestorationBody)),
  };
};

function bodyOf(ctx: Context): unknown {
  return (ctx.request as unknown as { body?: unknown }).body;
}

function arrivedAt(ctx: Context): number {
  return (ctx.state as { arrivedAt?: number }).arrivedAt ?? Date.now();
}
