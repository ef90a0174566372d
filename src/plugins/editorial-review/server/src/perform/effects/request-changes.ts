import type { Effect } from '../act';
import { voidApprovals } from './marks';

export const requestChanges: Effect = async (act) => {
  await voidApprovals(act);
  return {};
};
