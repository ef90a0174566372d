import type { StrapiApp } from '@strapi/strapi/admin';
import { breaksOf } from '../../import/parse/breaks';
import { peopleOf } from '../../import/parse/interviewee';
import { questionsOf } from '../../import/parse/questions';

/** As much of what content-rules offers as is used here; a plugin reaches nothing outside itself. */
interface ContentRules {
  apis: { giveRules(rules: object): void };
}

/** An interview that is pasted is read as one that is imported: one set of rules for what a question is. */
export function giveInterviewRules(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-rules') as unknown as ContentRules;
  apis.giveRules({ questionsOf, breaksOf, peopleOf });
}
