import type { Effect } from '../act';
import { voidApprovals } from './marks';

export const withdraw: Effect = async (act) => {
  await act.livePage.withdraw(act.next.key);
  await voidApprovals(act);
  return {};
};
