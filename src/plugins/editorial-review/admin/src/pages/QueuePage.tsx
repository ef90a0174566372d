import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useReviewQueueQuery } from '../api';
import { QueueEmpty } from '../components/QueueEmpty';
import { QueueFilters } from '../components/QueueFilters';
import { QueueTable } from '../components/QueueTable';
import { Retry } from '../components/Retry';
import { useQueueFilter } from '../hooks/useQueueFilter';
import { useText } from '../hooks/useText';

/** The desk: what waits for somebody, whose turn it is, and the way there. */
export default function QueuePage() {
  const { text } = useText();
  return (
    <Page.Main>
      <Page.Title>{text('queue.title')}</Page.Title>
      <Layouts.Header title={text('queue.title')} subtitle={text('queue.subtitle')} />
      <Layouts.Content>
        <Queue />
      </Layouts.Content>
    </Page.Main>
  );
}

function Queue() {
  const { text } = useText();
  const { choices, filter, narrowed, change } = useQueueFilter();
  const { data, isError, isFetching, refetch } = useReviewQueueQuery(filter, {
    refetchOnMountOrArgChange: true,
  });
  const total = data?.meta.pagination.total ?? 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
      <QueueFilters choices={choices} change={change} />
      <Typography variant="pi" textColor="neutral600" role="status" tag="p">
        {data === undefined || isFetching ? '' : text('queue.total', { count: total })}
      </Typography>
      {isError ? (
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <Retry message={text('queue.error')} onRetry={() => void refetch()} />
        </Box>
      ) : data === undefined ? (
        <Flex justifyContent="center" padding={8}>
          <Loader>{text('queue.loading')}</Loader>
        </Flex>
      ) : data.data.length === 0 ? (
        <QueueEmpty {...{ choices, narrowed, change }} />
      ) : (
        <>
          <QueueTable reviews={data.data} />
          <Pages {...data.meta.pagination} go={(page) => change({ page })} />
        </>
      )}
    </Flex>
  );
}

interface PagesProps {
  page: number;
  pageCount: number;
  go(page: number): void;
}

function Pages({ page, pageCount, go }: PagesProps) {
  const { text } = useText();
  if (pageCount <= 1) return null;
  return (
    <Flex tag="nav" aria-label={text('queue.nav')} gap={4} justifyContent="flex-end">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => go(page - 1)}>
        {text('queue.previous')}
      </Button>
      <Typography variant="omega">{text('queue.pages', { page, count: pageCount })}</Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => go(page + 1)}>
        {text('queue.next')}
      </Button>
    </Flex>
  );
}
