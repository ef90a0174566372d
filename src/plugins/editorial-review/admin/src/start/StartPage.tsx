import { Box, Flex, Grid, LinkButton, Loader, Main } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, Page, useAuth } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import type { DeskResponse } from '../../../contracts/desk';
import { useDeskQuery } from '../api';
import { Retry } from '../components/Retry';
import { useText } from '../hooks/useText';
import { Reviews } from './Reviews';
import { UnsavedWork } from './Unsaved';
import { pathOfNew } from './paths';
import { useLookAgain } from './useLookAgain';

/** What the day begins with: what waits for me, and the way to begin something new. */
export function StartPage() {
  const { text } = useText();
  const user = useAuth('StartPage', (state) => state.user);
  const name = user?.firstname ?? user?.username ?? user?.email ?? '';
  return (
    <Layouts.Root>
      <Main>
        <Page.Title>{text('start.page')}</Page.Title>
        <Layouts.Header title={text('start.title', { name })} subtitle={text('start.subtitle')} />
        <Layouts.Content>
          <Desk />
        </Layouts.Content>
      </Main>
    </Layouts.Root>
  );
}

function Desk() {
  const { text } = useText();
  const { data, isError, refetch } = useDeskQuery(undefined, { refetchOnMountOrArgChange: true });
  useLookAgain(refetch);
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8} data-start="">
      {data === undefined ? null : <Begin begin={data.begin} />}
      <Grid.Root gap={6}>
        <Column>
          {data !== undefined ? (
            <Waiting desk={data} />
          ) : isError ? (
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} width="100%">
              <Retry message={text('start.error')} onRetry={() => void refetch()} />
            </Box>
          ) : (
            <Flex justifyContent="center" padding={8}>
              <Loader>{text('start.loading')}</Loader>
            </Flex>
          )}
        </Column>
        <Column>
          <UnsavedWork />
          {data === undefined || data.judge === null ? null : (
            <Reviews turn="draft" pile={data.drafts} />
          )}
        </Column>
      </Grid.Root>
    </Flex>
  );
}

/** Whoever judges has their own texts beside it, and on top only what came back; whoever only writes has them here. */
function Waiting({ desk: { sentBack, judge, drafts } }: { desk: DeskResponse['data'] }) {
  return (
    <>
      {judge !== null && sentBack.total === 0 ? null : <Reviews turn="sent_back" pile={sentBack} />}
      {judge === null ? (
        <Reviews turn="draft" pile={drafts} />
      ) : (
        <Reviews turn="judge" pile={judge} />
      )}
    </>
  );
}

function Column({ children }: { children: React.ReactNode }) {
  return (
    <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch" gap={6}>
      {children}
    </Grid.Item>
  );
}

function Begin({ begin }: Pick<DeskResponse['data'], 'begin'>) {
  const { words } = useText();
  if (begin.length === 0) return null;
  return (
    <Flex gap={3} wrap="wrap">
      {begin.map((each) => (
        <LinkButton
          key={each.contentType}
          tag={Link}
          to={pathOfNew(each.contentType, 'sv')}
          startIcon={<Pencil />}
          size="L"
        >
          {words(each.words)}
        </LinkButton>
      ))}
    </Flex>
  );
}
