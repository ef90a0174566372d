import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import type { ReviewSummary } from '../../../contracts/review';
import { useText } from '../hooks/useText';
import { keyOf, Language, Latest, TitleLink, TypeName, Where } from './QueueCells';

/** The queue: a table, and on a narrow screen the same rows as a list. */
export function QueueTable({ reviews }: { reviews: ReviewSummary[] }) {
  return useIsMobile() ? <Cards reviews={reviews} /> : <Rows reviews={reviews} />;
}

const HEADINGS = [
  'queue.page',
  'queue.type',
  'queue.status',
  'queue.locale',
  'queue.last',
] as const;

function Rows({ reviews }: { reviews: ReviewSummary[] }) {
  const { text } = useText();
  return (
    <Table colCount={HEADINGS.length} rowCount={reviews.length + 1}>
      <Thead>
        <Tr>
          {HEADINGS.map((heading) => (
            <Th key={heading}>
              <Typography variant="sigma" textColor="neutral600">
                {text(heading)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {reviews.map((review) => (
          <Tr key={keyOf(review)}>
            <Td>
              <TitleLink review={review} />
            </Td>
            <Td>
              <TypeName review={review} />
            </Td>
            <Td>
              <Where review={review} />
            </Td>
            <Td>
              <Language review={review} />
            </Td>
            <Td>
              <Latest review={review} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Cards({ reviews }: { reviews: ReviewSummary[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {reviews.map((review) => (
        <Box
          key={keyOf(review)}
          tag="li"
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          <Flex direction="column" alignItems="stretch" gap={2}>
            <TitleLink review={review} />
            <Where review={review} />
            <Flex gap={2} wrap="wrap">
              <TypeName review={review} />
              <Language review={review} />
            </Flex>
            <Latest review={review} />
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
