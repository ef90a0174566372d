import type { Core } from '@strapi/strapi';
import type { ActionInput, Actor, LeftOut, ReviewState, Snapshot } from '../../../domain/types';
import type { StoredPayload } from '../repositories/payloads';
import type { ReviewRow } from '../repositories/rows';
import type { PageFacts } from './facts';
import type { LivePage } from './live-page';
import type { Records } from './records';

/** An action that the rules have allowed, on its way to the rows. */
export interface Act {
  strapi: Core.Strapi;
  actor: Actor;
  input: ActionInput;
  /** The review's row as it was. */
  before: ReviewRow;
  /** What the rules made of it. */
  next: ReviewState;
  facts: PageFacts;
  /** restore: the content that was asked for. */
  restored: Snapshot | null;
  /** Writes to the live page or the draft; saves inside are this action's own. */
  livePage: LivePage;
  records: Records;
}

/** What an effect adds to the row of the review, beside what the rules say. */
export interface Outcome {
  next?: ReviewState;
  row?: Partial<ReviewRow>;
  /** Texts that belong to the event. */
  payloads?: StoredPayload[];
  /** What could not be brought back, which the event and the answer name. */
  leftOut?: LeftOut[];
}

/** What an action does beside changing the review's own state; in the transaction of the door. */
export type Effect = (act: Act) => Promise<Outcome>;
