import type { Core } from '@strapi/strapi';
import type { Judgement } from '../../../../domain/people/own-contribution';
import type { ActorRef, ReviewKey } from '../../../../domain/types';
import { namesOf } from './names';
import { whoCan, type Candidate } from './who-can';

/** What people are called, and who still can. */
export const createPeople = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...namesOf(strapi),

  /** Whom somebody who has worked on a page of this type can turn to; ten at most. */
  whoCan: (
    action: Judgement,
    page: Pick<ReviewKey, 'uid' | 'locale'>,
    contributors: readonly ActorRef[],
  ): Promise<Candidate[]> => whoCan(strapi, action, page, contributors),
});
