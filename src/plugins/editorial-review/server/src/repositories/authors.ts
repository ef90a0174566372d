import type { Core } from '@strapi/strapi';
import { UNKNOWN_OWNER } from '../../../domain/contributors';
import type { ActorRef } from '../../../domain/types';
import { table } from './rows';

/**
 * Whose work it is when this actor writes or submits: the actor, and the person behind a token or an
 * account of an arranger. Nobody approves through one door what they wrote through another.
 */
export async function authorsOf(strapi: Core.Strapi, { kind, id }: ActorRef): Promise<ActorRef[]> {
  const actor = { kind, id };
  if (kind === 'api-token') return [actor, await ownerOf(strapi, id)];
  if (kind === 'arranger') return [actor, ...(await administratorsLike(strapi, id))];
  return [actor];
}

async function ownerOf(strapi: Core.Strapi, token: string): Promise<ActorRef> {
  const row = await table(strapi, 'token-owner').findOne({ where: { token } });
  const owner = row?.owner ?? null;
  return owner === null ? UNKNOWN_OWNER : { kind: 'admin', id: owner };
}

/** An arranger and an administrator with one e-mail address are one person. */
async function administratorsLike(strapi: Core.Strapi, id: string): Promise<ActorRef[]> {
  const account = (await strapi.db
    .query('plugin::users-permissions.user')
    .findOne({ where: { id }, select: ['email'] })) as { email?: string | null } | null;
  if (!account?.email) return [];
  const found = (await strapi.db
    .query('admin::user')
    .findMany({ where: { email: { $eqi: account.email } }, select: ['id'] })) as { id: number }[];
  return found.map((own) => ({ kind: 'admin', id: String(own.id) }));
}
