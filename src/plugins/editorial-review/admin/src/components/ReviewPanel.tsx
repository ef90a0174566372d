import { Loader, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import type { ReviewRef } from '../api';
import { useReviewQuery } from '../api';
import { useIsGoverned } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import { EditViewStyle } from './OwnStatus';
import { ReviewBody } from './ReviewBody';
import { Retry } from './Retry';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { id?: unknown; locale?: unknown };
  collectionType: string;
}

/** The side panel of the edit view: where the page stands, what is missing and what one may do. */
export function ReviewPanel(props: PanelProps) {
  const { text } = useText();
  if (!useIsGoverned(props.model)) return null;
  return {
    title: text('panel.title'),
    content: <PanelContent {...props} />,
  };
}

function PanelContent({ model, documentId, document }: PanelProps) {
  const { text } = useText();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const saved = documentId !== undefined && document?.id !== undefined;
  const locale = typeof document?.locale === 'string' ? document.locale : undefined;
  const page = { uid: model, documentId: documentId ?? '' };
  return (
    <>
      <EditViewStyle />
      {saved ? (
        <SavedPage page={{ ...page, locale: locale ?? query.plugins?.i18n?.locale ?? 'sv' }} />
      ) : (
        <Typography variant="omega" textColor="neutral600">
          {text('panel.new')}
        </Typography>
      )}
    </>
  );
}

function SavedPage({ page }: { page: ReviewRef }) {
  const { text } = useText();
  const { data: review, isError, refetch } = useReviewQuery(page);
  if (review !== undefined) return <ReviewBody page={page} review={review} />;
  if (isError) return <Retry message={text('panel.error')} onRetry={() => void refetch()} />;
  return <Loader small>{text('panel.loading')}</Loader>;
}
