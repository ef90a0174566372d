import { z } from 'zod';
import { RULES } from '../domain/actions';
import type { Asks } from '../domain/actions/rule';
import type { ActionInput, OfferedAction } from '../domain/types';
import { field, instant, locale, lockVersion, revisionNumber, text } from './parts';

export type ActionBody = ActionInput & { locale: string; then?: 'publish' | undefined };

/**
 * The body of `POST …/<path>`: the locale, the lock version and what the action asks for, nothing else.
 * A missing text is an unmet requirement (`comment_required`), not bad input.
 */
export function actionBody(action: OfferedAction): z.ZodType<ActionBody> {
  return z.strictObject({ locale, lockVersion, ...partsOf(RULES[action].asks) });
}

function partsOf(asks: Asks): Record<string, z.ZodType> {
  return {
    ...(asks.text === undefined ? {} : { [asks.text.name]: text.optional() }),
    ...(asks.field === undefined ? {} : { field: field.optional() }),
    ...(asks.revision === undefined ? {} : { revision: revisionNumber }),
    ...(asks.publishAt === undefined ? {} : { publishAt: instant.optional() }),
    ...(asks.then === undefined ? {} : { then: z.enum(asks.then).optional() }),
  };
}
