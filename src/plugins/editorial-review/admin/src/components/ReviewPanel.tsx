import { Loader, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { ReviewRef } from '../api';
import { useReadReviewsAgainMutation, useReviewQuery } from '../api';
import { useIsGoverned, useListedType } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import { isSupporting, isText } from '../lib/types';
import { EditViewStyle } from './OwnStatus';
import { ReviewBody } from './ReviewBody';
import { onVersion } from '../saving/elsewhere';
import { Retry } from './Retry';
import { TextLength } from './TextLength';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { id?: unknown; locale?: unknown };
  collectionType: string;
}

/** The side panel of the edit view: where the page stands, what is missing and what one may do. */
export function ReviewPanel(props: PanelProps) {
  const { text } = useText();
  const type = useListedType(props.model);
  const isGoverned = useIsGoverned(props.model);
  if (type !== undefined && isSupporting(type)) {
    return { title: text('panel.direct.title'), content: <SeenAtOnce /> };
  }
  if (!isGoverned) return null;
  return {
    title: text('panel.title'),
    content: <PanelContent {...props} />,
  };
}

/** Without a review there is nothing between a save and the readers. */
function SeenAtOnce() {
  const { text } = useText();
  return (
    <Typography variant="omega" tag="p" data-seen-at-once="">
      {text('panel.direct')}
    </Typography>
  );
}

function PanelContent({ model, documentId, document }: PanelProps) {
  const { text } = useText();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const type = useListedType(model);
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
      {type !== undefined && isText(type) ? <TextLength /> : null}
    </>
  );
}

/** What somebody does elsewhere (approves, asks for a change) is shown here too; the form is left alone. */
function useFresh({ uid, documentId, locale }: ReviewRef, version: number | undefined): void {
  const [readAgain] = useReadReviewsAgainMutation();
  useEffect(
    () =>
      onVersion({ uid, documentId, locale }, (newest) => {
        if (version !== undefined && newest > version) void readAgain();
      }),
    [uid, documentId, locale, version, readAgain],
  );
}

function SavedPage({ page }: { page: ReviewRef }) {
  const { text } = useText();
  const { data: review, isError, refetch } = useReviewQuery(page);
  useFresh(page, review?.lockVersion);
  if (review !== undefined) return <ReviewBody page={page} review={review} />;
  if (isError) return <Retry message={text('panel.error')} onRetry={() => void refetch()} />;
  return <Loader small>{text('panel.loading')}</Loader>;
}
