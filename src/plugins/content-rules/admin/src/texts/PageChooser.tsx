import { Badge, Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import styled from 'styled-components';
import type { LinkTarget } from '../../../contracts/link-targets';
import { useSaid } from '../times/useTimes';
import { internalAddress } from './links';
import { useLinkTarget, useLinkTargets } from './useLinkTargets';

const Choice = styled.button`
  display: flex;
  width: 100%;
  gap: ${({ theme }) => theme.spaces[2]};
  align-items: center;
  justify-content: space-between;
  text-align: start;
  padding: ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: inherit;
  font: inherit;
  cursor: pointer;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface Props {
  onChoose(page: LinkTarget, address: string): void;
}

/** Finds a page of the site by its title. A link to it follows it when its address changes. */
export function PageChooser({ onChoose }: Props) {
  const { text: say } = useSaid();
  const [words, setWords] = useState('');
  const pages = useLinkTargets(words);
  const isAsked = words.trim() !== '';
  return (
    <div>
      <Field.Root name="linkSearch" hint={say('link.search.hint')}>
        <Field.Label>{say('link.search')}</Field.Label>
        <Field.Input
          value={words}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
          // Enter would save the link, of which only the title has been written.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <Field.Hint />
      </Field.Root>
      <Box role="status" paddingTop={2}>
        <Typography variant="pi" textColor="neutral700">
          {isAsked && pages !== null ? found(pages, say) : ''}
        </Typography>
      </Box>
      {!isAsked || !Array.isArray(pages) ? null : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
          {pages.map((page) => (
            <li key={`${page.uid}/${page.documentId}`}>
              <Choice
                type="button"
                onClick={() => onChoose(page, internalAddress(page.uid, page.documentId))}
              >
                <PageWords page={page} />
              </Choice>
            </li>
          ))}
        </Flex>
      )}
    </div>
  );
}

const found = (pages: LinkTarget[] | 'failed', say: ReturnType<typeof useSaid>['text']): string =>
  pages === 'failed'
    ? say('link.search.failed')
    : say('link.search.found', { count: pages.length });

function PageWords({ page }: { page: LinkTarget }) {
  const { text: say, language } = useSaid();
  return (
    <>
      <span>
        <Typography variant="omega" fontWeight="semiBold">
          {page.title}
        </Typography>{' '}
        <Typography variant="pi" textColor="neutral700">
          {page.type[language]}
        </Typography>
      </span>
      <Badge
        backgroundColor={page.isLive ? 'success100' : 'secondary100'}
        textColor={page.isLive ? 'success700' : 'secondary700'}
      >
        {say(page.isLive ? 'link.live' : 'link.draft')}
      </Badge>
    </>
  );
}

/** The page that the link leads to, in place of an address that nobody can read. */
export function ChosenPage({ address, onForget }: { address: string; onForget(): void }) {
  const { text: say } = useSaid();
  const page = useLinkTarget(address);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {say('link.page')}
      </Typography>
      <Flex gap={2} justifyContent="space-between" wrap="wrap">
        {page ? (
          <Flex gap={2}>
            <PageWords page={page} />
          </Flex>
        ) : (
          <Typography variant="omega">
            {say(page === null ? 'link.page.gone' : 'link.page.wait')}
          </Typography>
        )}
        <Button type="button" size="S" variant="tertiary" onClick={onForget}>
          {say('link.page.other')}
        </Button>
      </Flex>
      {page?.isLive === false ? (
        <Typography variant="pi" textColor="neutral700" tag="p">
          {say('link.page.draft')}
        </Typography>
      ) : null}
    </Flex>
  );
}
