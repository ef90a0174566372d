import type { Core } from '@strapi/strapi';
import type { ActorRef } from '../../../domain/types';
import { table } from './rows';
import { touch } from './touched';

/** Every approval ever given; those in force are also on the review itself. */
export function approvalRows(strapi: Core.Strapi) {
  const rows = table(strapi, 'approval');
  return {
    async add(page: string, revision: number, actor: ActorRef, at: string, retrospective: boolean) {
      const { kind: actorKind, id: actorId } = actor;
      const row = await rows.create({
        data: { page, revision, actorKind, actorId, at, retrospective },
      });
      touch(page, 'approvals', row.id);
    },
    async voidAll(page: string, at: string): Promise<void> {
      const where = { page, voidedAt: null };
      const inForce = await rows.findMany({ where, select: ['id'] });
      if (inForce.length === 0) return;
      touch(page, 'approvals', ...inForce.map(({ id }) => id));
      await rows.updateMany({ where, data: { voidedAt: at } });
    },
  };
}
