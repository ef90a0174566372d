import type { Effect } from '../act';
import { draftOf } from '../facts';
import { titleOf } from '../records';
import { voidApprovals } from './marks';

export const restore: Effect = async (act) => {
  const { strapi, actor, input, next, restored, livePage, records } = act;
  if (restored === null) throw new Error('Nothing to restore.');
  await livePage.writeDraft(next.key, restored);
  const draft = await draftOf(strapi, next.key);
  if (draft === null) throw new Error('The restored draft is gone.');
  const { state, payload } = await records.restore(next, actor, draft, input.revision ?? 0);
  await voidApprovals(act);
  return {
    next: state,
    row: { title: titleOf(draft) },
    payloads: payload === null ? [] : [payload],
  };
};
