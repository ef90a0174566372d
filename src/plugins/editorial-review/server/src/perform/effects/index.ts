import type { OfferedAction } from '../../../../domain/types';
import type { Effect } from '../act';
import { approve } from './approve';
import { approveRetrospectively } from './approve-retrospectively';
import { forcePublish } from './force-publish';
import { publish } from './publish';
import { requestChanges } from './request-changes';
import { restore } from './restore';
import { submit } from './submit';
import { withdraw } from './withdraw';

/** What is done, action by action; one that is offered has its effect. */
export const EFFECTS: Readonly<Record<OfferedAction, Effect>> = {
  submit,
  approve,
  requestChanges,
  publish,
  withdraw,
  forcePublish,
  approveRetrospectively,
  restore,
};
