import type { Core, UID } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../../kernel/content-types';
import type { Call } from '../../../../../../kernel/document-call';
import type { Data } from '../../../../domain/model';

interface Question {
  question: string | null;
  questionEn: string | null;
}

/**
 * A new page of a type with first questions begins with them. The admin's form always sends a list,
 * so an empty one from there is one that nobody has filled in.
 */
export async function withFirstQuestions(
  strapi: Core.Strapi,
  call: Call,
  data: Data,
): Promise<Data> {
  const first = definitionOf(strapi, call.uid)?.firstQuestions;
  if (first === undefined || !isUnfilled(strapi, data[first.attribute])) return data;
  const { type, attribute } = first.of;
  const entry: Record<string, Question[] | undefined> | null = await strapi.db
    .query(type as UID.ContentType)
    .findOne({ populate: { [attribute]: true } as never });
  const english = call.params['locale'] === 'en';
  const content = (entry?.[attribute] ?? [])
    .map(({ question, questionEn }) => (english && questionEn ? questionEn : question))
    .filter((question) => question)
    .map((question) => ({ __component: 'content.question-answer', question }));
  return { ...data, [first.attribute]: content };
}

/** Written on the first start; what somebody has emptied stays empty. */
export async function makeFirstEntries(strapi: Core.Strapi): Promise<void> {
  for (const { uid, definition } of definedTypes(strapi).values()) {
    if (definition.firstEntry === undefined) continue;
    if ((await strapi.db.query(uid).count()) > 0) continue;
    await strapi.documents(uid).create({ data: { ...definition.firstEntry } as never });
  }
}

function isUnfilled(strapi: Core.Strapi, content: unknown): boolean {
  if (content === undefined) return true;
  const state = strapi.requestContext.get()?.state as
    { auth?: { strategy?: { name?: string } } } | undefined;
  return Array.isArray(content) && content.length === 0 && state?.auth?.strategy?.name === 'admin';
}
