import type { Effect } from '../act';
import { goLive } from './go-live';

export const publish: Effect = goLive;
