import { Box, Flex, Typography } from '@strapi/design-system';
import { useReviewRowQuery } from '../api';
import { useIsGoverned } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import { ListViewStyle } from './OwnStatus';
import { StatusDot } from './StatusDot';

interface Props {
  uid: string;
  documentId: string;
  locale: string;
}

/** The sentence of the review in a list; rows of a page are fetched together. */
export function RowStatus(row: Props) {
  const { text, words } = useText();
  const governed = useIsGoverned(row.uid);
  const { data: review } = useReviewRowQuery(row, { skip: !governed });
  if (!governed) return null;
  return (
    <>
      <ListViewStyle />
      {review === undefined || review === null ? (
        <Typography textColor="neutral600">{text('column.unknown')}</Typography>
      ) : (
        <Flex gap={2} alignItems="baseline">
          <StatusDot status={review.status} live={review.live} />
          <Box minWidth="20rem" maxWidth="24rem" style={{ whiteSpace: 'normal' }}>
            <Typography textColor="neutral800">{words(review.sentence)}</Typography>
          </Box>
        </Flex>
      )}
    </>
  );
}
