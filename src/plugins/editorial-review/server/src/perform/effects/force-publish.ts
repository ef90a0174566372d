import type { Effect } from '../act';
import { goLive } from './go-live';
import { voidApprovals } from './marks';

export const forcePublish: Effect = async (act) => {
  await voidApprovals(act);
  return goLive(act);
};
