import type { Call } from '../../../../../kernel/document-call';
import type { Core } from '@strapi/strapi';
import type { Data } from '../../../domain/model';

interface Question {
  question: string | null;
  questionEn: string | null;
}

const SITE = 'api::site.site';

const STANDARD_QUESTIONS: readonly (readonly [sv: string, en: string])[] = [
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

/**
 * A new interview begins with the questions that stand on the site's settings. The admin's form always
 * sends a list, so an empty one from there is one that nobody has filled in.
 */
export async function withStandardQuestions(
  strapi: Core.Strapi,
  call: Call,
  data: Data,
): Promise<Data> {
  if (call.uid !== 'api::interview.interview' || !isUnfilled(strapi, data['content'])) return data;
  const site: { interviewQuestions?: Question[] } | null = await strapi.db
    .query(SITE)
    .findOne({ populate: { interviewQuestions: true } });
  const english = call.params['locale'] === 'en';
  const content = (site?.interviewQuestions ?? [])
    .map(({ question, questionEn }) => (english && questionEn ? questionEn : question))
    .filter((question) => question)
    .map((question) => ({ __component: 'content.question-answer', question }));
  return { ...data, content };
}

/** Writes the questions on the first start; a list that somebody has emptied stays empty. */
export async function seedStandardQuestions(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(SITE).count()) > 0) return;
  await strapi.documents(SITE).create({
    data: {
      name: 'Innovationsveckan',
      languages: [{ code: 'sv' }, { code: 'en' }],
      interviewQuestions: STANDARD_QUESTIONS.map(([question, questionEn]) => ({
        question,
        questionEn,
      })),
    },
  });
}

function isUnfilled(strapi: Core.Strapi, content: unknown): boolean {
  if (content === undefined) return true;
  const state = strapi.requestContext.get()?.state as
    { auth?: { strategy?: { name?: string } } } | undefined;
  return Array.isArray(content) && content.length === 0 && state?.auth?.strategy?.name === 'admin';
}
