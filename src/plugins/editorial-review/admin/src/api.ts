import { adminApi, type QueryArguments } from '@strapi/strapi/admin';
import type { BuffersResponse } from '../../contracts/buffers';
import type { CopyResponse } from '../../contracts/copies';
import type { DeskResponse } from '../../contracts/desk';
import type {
  EventEntry,
  QueueResponse,
  ReviewResponse,
  RevisionResponse,
  RevisionSummary,
} from '../../contracts/responses';
import type { Review, ReviewSummary } from '../../contracts/review';
import { RULES } from '../../domain/actions';
import type { Turn } from '../../domain/turns';
import type { OfferedAction } from '../../domain/types';
import { failureOf } from './lib/failure';
import { firstPages, type Piece } from './lib/pages';
import { joinRows, type RowKey } from './lib/rows';
import type { ListedType } from './lib/types';

/** Names one page, as the routes of the review do. */
export interface ReviewRef {
  uid: string;
  documentId: string;
  locale: string;
}

export interface QueueFilter {
  /** Empty: whoever's turn it is. */
  turn: 'mine' | Turn | '';
  /** A comma between several. */
  status: string;
  contentType: string;
  locale: string;
  page: number;
}

/** Everything an action may be asked with; the server says what is missing. */
export interface ActionBody {
  lockVersion: number;
  changeNote?: string;
  comment?: string;
  reason?: string;
  field?: string;
  then?: 'publish';
  revision?: number;
}

const BASE = '/editorial-review/reviews';

const pathOf = ({ uid, documentId }: ReviewRef) => `${BASE}/${uid}/${documentId}`;
const documentTag = ({ uid, documentId }: { uid: string; documentId: string }) => ({
  type: 'Document' as const,
  id: `${uid}_${documentId}`,
});

/** Refusals are worded by the server: it is told which language the admin stands in. */
function ask(url: string, params?: object): QueryArguments {
  return { url, method: 'GET', config: { params, headers: languageHeader() } };
}

function send(url: string, data: object): QueryArguments {
  return { url, method: 'POST', data, config: { headers: languageHeader() } };
}

const languageHeader = () => ({
  'Accept-Language': localStorage.getItem('strapi-admin-language') ?? 'sv',
});

/**
 * The content-manager tags its documents in the same cache: a save there reloads our panel, an action
 * here reloads its form.
 */
const reviewApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'EditorialReview', 'UnsavedWork'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      review: builder.query<Review, ReviewRef>({
        query: (page) => ask(pathOf(page), { locale: page.locale }),
        transformResponse: (answer: ReviewResponse) => answer.data,
        providesTags: (_result, _error, page) => ['EditorialReview', documentTag(page)],
      }),
      reviewEvents: builder.query<Piece<EventEntry>, ReviewRef & { pages: number }>({
        queryFn: ({ pages, ...ref }, _api, _options, baseQuery) =>
          firstPages<EventEntry>(pages, async (page) =>
            baseQuery(ask(`${pathOf(ref)}/events`, { locale: ref.locale, sort: 'seq:desc', page })),
          ),
        providesTags: (_result, _error, page) => ['EditorialReview', documentTag(page)],
      }),
      reviewRevisions: builder.query<Piece<RevisionSummary>, ReviewRef>({
        queryFn: (ref, _api, _options, baseQuery) =>
          firstPages<RevisionSummary>(Infinity, async (page) =>
            baseQuery(ask(`${pathOf(ref)}/revisions`, { locale: ref.locale, page })),
          ),
        providesTags: (_result, _error, page) => ['EditorialReview', documentTag(page)],
      }),
      reviewRevision: builder.query<RevisionResponse['data'], ReviewRef & { number: number }>({
        query: ({ number, ...page }) =>
          ask(`${pathOf(page)}/revisions/${number}`, { locale: page.locale }),
        transformResponse: (answer: RevisionResponse) => answer.data,
        providesTags: (_result, _error, page) => [documentTag(page)],
      }),
      reviewQueue: builder.query<QueueResponse, QueueFilter>({
        query: (filter) => ask(BASE, queueParams(filter)),
        providesTags: ['EditorialReview', { type: 'Document', id: 'ALL_LIST' }],
      }),
      desk: builder.query<DeskResponse['data'], void>({
        query: () => ask('/editorial-review/desk'),
        transformResponse: (answer: DeskResponse) => answer.data,
        providesTags: ['EditorialReview', { type: 'Document', id: 'ALL_LIST' }],
      }),
      buffers: builder.query<BuffersResponse['data'], void>({
        query: () => ask('/editorial-review/buffers'),
        transformResponse: (answer: BuffersResponse) => answer.data,
        providesTags: ['UnsavedWork'],
      }),
      throwAway: builder.mutation<null, BuffersResponse['data'][number]>({
        query: ({ contentType, target, locale, version }) => ({
          url: `/editorial-review/buffers/${contentType}/${encodeURIComponent(target)}`,
          method: 'DELETE',
          config: {
            params: { version, ...(locale !== null && { locale }) },
            headers: languageHeader(),
          },
        }),
        // Refused, it is another than was shown.
        invalidatesTags: ['UnsavedWork'],
      }),
      listedTypes: builder.query<ListedType[], void>({
        query: () => ask('/content-manager/init'),
        transformResponse: (answer: { data: { contentTypes: ListedType[] } }) =>
          answer.data.contentTypes,
      }),
      reviewRow: builder.query<ReviewSummary | null, RowKey>({
        queryFn: (row, _api, _options, baseQuery) =>
          joinRows(row, async (rows) => baseQuery(ask(BASE, rows))),
        providesTags: (_result, _error, row) => ['EditorialReview', documentTag(row)],
      }),
      /** Somebody else has moved a review: those that are shown are read again, the pages themselves are not. */
      readReviewsAgain: builder.mutation<null, void>({
        queryFn: () => ({ data: null }),
        invalidatesTags: ['EditorialReview'],
      }),
      copyPage: builder.mutation<CopyResponse['data'], ReviewRef>({
        query: ({ uid, documentId, locale }) => ({
          url: `/editorial-review/copies/${uid}/${documentId}`,
          method: 'POST',
          config: { params: { locale }, headers: languageHeader() },
        }),
        transformResponse: (answer: CopyResponse) => answer.data,
        invalidatesTags: (_result, _error, { uid }) => [
          'EditorialReview',
          { type: 'Document', id: `${uid}_LIST` },
        ],
      }),
      performReviewAction: builder.mutation<
        Review,
        { page: ReviewRef; action: OfferedAction; body: ActionBody }
      >({
        query: ({ page, action, body }) =>
          send(`${pathOf(page)}/${RULES[action].path}`, { locale: page.locale, ...body }),
        transformResponse: (answer: ReviewResponse) => answer.data,
        // Somebody was faster: the form shows an old text too.
        invalidatesTags: (_result, error, { page }) =>
          error !== undefined && failureOf(error).code !== 'stale_lock'
            ? []
            : [
                'EditorialReview',
                'Relations',
                documentTag(page),
                { type: 'Document', id: `${page.uid}_LIST` },
              ],
      }),
    }),
  });

function queueParams({ turn, status, contentType, locale, page }: QueueFilter): object {
  return {
    ...(turn !== '' && { turn }),
    ...(status !== '' && { status }),
    ...(contentType !== '' && { contentType }),
    ...(locale !== '' && { locale }),
    page,
    pageSize: 25,
  };
}

export const {
  useDeskQuery,
  useBuffersQuery,
  useThrowAwayMutation,
  useCopyPageMutation,
  useReviewQuery,
  useReviewEventsQuery,
  useReviewRevisionQuery,
  useReviewRevisionsQuery,
  useReviewQueueQuery,
  useReviewRowQuery,
  useListedTypesQuery,
  useReadReviewsAgainMutation,
  usePerformReviewActionMutation,
} = reviewApi;
