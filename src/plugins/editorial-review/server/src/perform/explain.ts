import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';
import { isJudgement, wordOwnContribution } from '../../../domain/people/own-contribution';
import { wordRefusal } from '../../../domain/refusals';
import type { Action, Refusal, ReviewState, Words } from '../../../domain/types';

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
  const mayAskOthers = refusal.code === 'own_contribution' && refusal.data === undefined;
  if (!mayAskOthers || !isJudgement(action)) return { ...refusal, words: wordRefusal(refusal) };
  const behind = action === 'approve' ? state.contributors : state.unreviewedActors;
  const people = service(strapi, 'editorial-review.people');
  const who = await people.whoCan(action, state.key.uid, behind);
  const words = wordOwnContribution(
    action,
    who.map(({ name }) => name),
  );
  return { ...refusal, data: { who }, words };
}
