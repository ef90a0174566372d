import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';
import {
  isJudgement,
  wordOwnContribution,
  type Judgement,
} from '../../../domain/people/own-contribution';
import { wordRefusal } from '../../../domain/refusals';
import type { Action, ActorRef, Refusal, ReviewState, Words } from '../../../domain/types';

/** A refusal with what the rules can't know: whom somebody who has worked on the text can turn to. */
export interface Explained extends Refusal {
  words: Words;
}

/** Puts a refusal into words; `own_contribution` names who still can, in `data.who` and in its sentence. */
export async function explain(
  strapi: Core.Strapi,
  action: Action,
  state: ReviewState,
  refusal: Refusal,
): Promise<Explained> {
  if (refusal.code !== 'own_contribution' || !isJudgement(action)) {
    return { ...refusal, words: wordRefusal(refusal) };
  }
  const people = service(strapi, 'editorial-review.people');
  const who = await people.whoCan(action, state.key, behind(action, state));
  const words = wordOwnContribution(
    action,
    who.map(({ name }) => name),
  );
  return { ...refusal, data: { ...refusal.data, who }, words };
}

/** Who can't be the one: for each action those whom its guard looks for. */
function behind(action: Judgement, state: ReviewState): readonly ActorRef[] {
  if (action === 'publish') return state.approvals.map(({ actor }) => actor);
  return action === 'approve' ? state.contributors : state.unreviewedActors;
}
