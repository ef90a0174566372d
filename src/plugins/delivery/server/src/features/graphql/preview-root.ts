import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';
import { refusalError } from '../../../../../../kernel/refusals';
import type { Row } from '../../../../domain/types';
import { readDocuments } from '../../rows/documents';
import type { Previewed } from '../../../../domain/previews/previewed';
import { columnsOf } from './associations';
import { rootOf, type GraphqlContext } from './context';
import { previewIn } from './preview';
import { requestedFields } from './requested';

/**
 * The draft of a page where the request's `X-Preview-Token` leads to it, else null: of others the request sees what
 * everybody does. Refuses a token that leads nowhere (403 `expired`), and one that leads to a revision, of which
 * there are no rows to ask for (400): that is for REST.
 */
export async function readPreview(
  strapi: Core.Strapi,
  isAsked: (page: Previewed) => Promise<boolean>,
  context: GraphqlContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const request = previewIn(strapi, context);
  if (request === null) return null;
  const previewed = await request.opened;
  if (!(await isAsked(previewed))) return null;
  if (previewed.revision !== null) throw onlyRest(strapi);
  const { uid, documentId, locale } = previewed;
  const fields = columnsOf(strapi, uid, requestedFields(info));
  const [row] = await readDocuments(strapi, uid, { fields }, [documentId], locale, 'draft');
  if (row === undefined) return null;
  request.roots.add(rootOf(info));
  return { ...row, publishedAt: null };
}

const onlyRest = (strapi: Core.Strapi) =>
  refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: {
      sv: 'Länken leder till en äldre version av sidan. Den kan läsas med ?previewToken= i REST, inte i GraphQL.',
      en: 'The link leads to an older version of the page. It can be read with ?previewToken= over REST, not in GraphQL.',
    },
    details: { field: 'X-Preview-Token' },
  });
