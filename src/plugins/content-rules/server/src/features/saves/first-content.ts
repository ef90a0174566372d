import type { Core, UID } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../../kernel/content-types';
import type { Call } from '../../../../../../kernel/document-call';
import type { BeginningResponse } from '../../../../contracts/beginnings';
import type { Data } from '../../../../domain/model';

type Beginning = BeginningResponse['data'];

interface Question {
  question: string | null;
  questionEn: string | null;
}

/** What a new page of a type begins with in that language. */
export async function beginningOf(
  strapi: Core.Strapi,
  uid: string,
  locale: unknown,
): Promise<Beginning> {
  const { firstQuestions, firstOpened = [] } = definitionOf(strapi, uid) ?? {};
  const opened = [...firstOpened];
  if (firstQuestions === undefined) return { opened };
  const { type, attribute } = firstQuestions.of;
  const entry: Record<string, Question[] | undefined> | null = await strapi.db
    .query(type as UID.ContentType)
    .findOne({ populate: { [attribute]: true } as never });
  const parts = (entry?.[attribute] ?? [])
    .map(({ question, questionEn }) => (locale === 'en' && questionEn ? questionEn : question))
    .filter((question): question is string => typeof question === 'string' && question !== '')
    .map((question) => ({ __component: 'content.question-answer', question }));
  return { content: { attribute: firstQuestions.attribute, parts }, opened };
}

/** A page that says nothing of its content begins as the admin's form of a new one does. */
export async function withFirstContent(strapi: Core.Strapi, call: Call, data: Data): Promise<Data> {
  const attribute = definitionOf(strapi, call.uid)?.firstQuestions?.attribute;
  if (attribute === undefined || data[attribute] !== undefined) return data;
  const { content } = await beginningOf(strapi, call.uid, call.params['locale']);
  return { ...data, [attribute]: content?.parts ?? [] };
}

/** Written on the first start; what somebody has emptied stays empty. */
export async function makeFirstEntries(strapi: Core.Strapi): Promise<void> {
  for (const { uid, definition } of definedTypes(strapi).values()) {
    if (definition.firstEntry === undefined) continue;
    if ((await strapi.db.query(uid).count()) > 0) continue;
    await strapi.documents(uid).create({ data: { ...definition.firstEntry } as never });
  }
}
