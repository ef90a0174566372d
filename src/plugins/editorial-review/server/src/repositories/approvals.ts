import type { Core } from '@strapi/strapi';
import type { ActorRef } from '../../../domain/types';
import { table } from './rows';

/** Every approval ever given; those in force are also on the review itself. */
export function approvalRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'approval');
  return {
    add: (page: string, revision: number, actor: ActorRef, at: string, retrospective: boolean) =>
      rows.create({
        data: { page, revision, actorKind: actor.kind, actorId: actor.id, at, retrospective },
      }),
    voidAll: (page: string, at: string) =>
      rows.updateMany({ where: { page, voidedAt: null }, data: { voidedAt: at } }),
  };
}
