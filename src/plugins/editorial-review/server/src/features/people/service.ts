import type { Core } from '@strapi/strapi';
import type { Judgement } from '../../../../domain/people/own-contribution';
import type { ActorRef } from '../../../../domain/types';
import { namesOf } from './names';
import { whoCan, type Candidate } from './who-can';

/** What people are called, and who still can. */
export const createPeople = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...namesOf(strapi),

  /** Whom somebody who has worked on a page of this type can turn to; ten at most. */
  whoCan: (
    action: Judgement,
    uid: string,
    contributors: readonly ActorRef[],
  ): Promise<Candidate[]> => whoCan(strapi, action, uid, contributors),
});
