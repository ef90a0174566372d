import type { Core } from '@strapi/strapi';
import { refusalError, type RefusalError } from '../../../../kernel/refusals';
import { HTTP_STATUS, wordRefusal } from '../../domain/refusals';
import type { Refusal, RefusalCode, Words } from '../../domain/types';

/** The error of a refusal: Strapi's envelope with `details.code`, in the language of who asks. */
export function refusal(
  strapi: Core.Strapi,
  code: RefusalCode,
  data: Record<string, unknown> = {},
  words: Words = wordRefusal({ code, data }),
): RefusalError {
  return refusalError(strapi, { code, status: HTTP_STATUS[code], words, details: data });
}

/** As `refusal`, for what the rules answered. */
export const refusalOf = (
  strapi: Core.Strapi,
  { code, data, words }: Refusal & { words?: Words },
): RefusalError => refusal(strapi, code, data, words);
