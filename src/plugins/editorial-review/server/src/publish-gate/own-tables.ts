import type { Core } from '@strapi/strapi';
import type { Call, Next } from '../../../../../kernel/document-call';
import { refusal } from '../refuse';
import { currentRequest } from '../request';

const OURS = 'plugin::editorial-review.';

/**
 * A super administrator's rights reach every type, those that the content manager hides too: its routes
 * would show them what others have not saved, and write reviews and approvals. The tables of the review are
 * read and written by the review alone, which asks the database and never the document service.
 */
export const closedTables =
  (strapi: Core.Strapi) =>
  async (call: Call, next: Next): Promise<unknown> => {
    if (call.uid.startsWith(OURS) && currentRequest(strapi) !== null)
      throw refusal(strapi, 'missing_permission');
    return next();
  };
