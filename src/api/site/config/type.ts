import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

/** What a new installation asks its arrangers; editors change the questions in the admin. */
const QUESTIONS: readonly (readonly [sv: string, en: string])[] = [
  ['Varför är ni med i Innovationsveckan?', 'Why do you take part in the Innovation Week?'],
  ['Vad bjuder ni in till under veckan?', 'What do you invite people to during the week?'],
  ['Vem vill ni nå, och vad får de med sig?', 'Whom do you want to reach, and what do they gain?'],
  ['Vad har ni lärt er på vägen?', 'What have you learnt on the way?'],
  [
    'Vilket råd ger ni den som arrangerar för första gången?',
    'What is your advice to those who arrange for the first time?',
  ],
  ['Vad händer hos er efter veckan?', 'What happens at your place after the week?'],
];

export default defineType({
  editView,
  firstEntry: {
    name: 'Innovationsveckan',
    languages: [{ code: 'sv' }, { code: 'en' }],
    interviewQuestions: QUESTIONS.map(([question, questionEn]) => ({ question, questionEn })),
  },
  view: { fixed: 'site', graphql: true },
});
