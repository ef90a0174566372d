import type { Effect } from '../act';
import { takeBack, voidApprovals } from './marks';

export const withdraw: Effect = async (act) => {
  await act.livePage.withdraw(act.next.key);
  await voidApprovals(act);
  await takeBack(act, act.before.liveRevision);
  return {};
};
