import type { Action } from '../types';
import { approve } from './approve';
import { approveRetrospectively } from './approve-retrospectively';
import { changeLive } from './change-live';
import { forcePublish } from './force-publish';
import { publish } from './publish';
import { requestChanges } from './request-changes';
import { restore } from './restore';
import type { ActionRule } from './rule';
import { schedule } from './schedule';
import { submit } from './submit';
import { unschedule } from './unschedule';
import { withdraw } from './withdraw';

/** The editorial policy: the sum of its actions. */
export const RULES: Readonly<Record<Action, ActionRule>> = {
  approveRetrospectively,
  publish,
  approve,
  requestChanges,
  submit,
  withdraw,
  forcePublish,
  restore,
  schedule,
  unschedule,
  changeLive,
};

/** What the outbox is told of an action: the review's own news, and what readers will see of it. */
export const topicsOf = (
  action: Action,
  liveBefore: Parameters<ActionRule['news']>[0],
): string[] => [`review.${action}`, ...RULES[action].news(liveBefore)];
