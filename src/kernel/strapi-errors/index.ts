import type { Core } from '@strapi/strapi';
import { translateDocuments } from './documents';
import { translateGraphql } from './graphql';
import { translateAnswers } from './requests';

/**
 * Strapi's own errors in our words, in the language of whoever asks, with a code and a field. Call in the
 * application's `register`, after every plugin's: a document middleware registered last is the innermost.
 */
export function translateStrapiErrors(strapi: Core.Strapi): void {
  translateDocuments(strapi);
  translateAnswers(strapi);
  translateGraphql(strapi);
}
