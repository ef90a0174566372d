import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { BuffersResponse } from '../../../contracts/buffers';
import { useBuffersQuery, useThrowAwayMutation } from '../api';
import { useListedType } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import { goOnWith } from '../saving/newPages';
import { Confirm } from './Confirm';
import { Item, Section } from './Section';
import { pathOfUnsaved } from './paths';

type Unsaved = BuffersResponse['data'][number];

/** What I have typed and not saved, wherever I was. */
export function UnsavedWork() {
  const { text } = useText();
  const { data = [] } = useBuffersQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Section title={text('start.unsaved')} total={data.length} empty={text('start.unsaved.empty')}>
      {data.map((work) => (
        <Work key={work.version} work={work} />
      ))}
    </Section>
  );
}

function Work({ work }: { work: Unsaved }) {
  const { text, words, moment } = useText();
  const { toggleNotification } = useNotification();
  const [asks, setAsks] = useState(false);
  const [throwAway, { isLoading }] = useThrowAwayMutation();
  const type = useListedType(work.contentType);
  const name = type?.pluginOptions?.['content-rules']?.name;
  const title = work.title ?? '';
  const named = title === '' ? text('queue.untitled') : title;

  async function goAhead(): Promise<void> {
    const answer = await throwAway(work);
    if ('error' in answer) toggleNotification({ type: 'danger', message: text('dialog.failed') });
    setAsks(false);
  }

  return (
    <Item>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography
            tag={Link}
            to={pathOfUnsaved(work, type?.kind)}
            onClick={() => goOnWith(work)}
            fontWeight="semiBold"
            textColor="primary700"
          >
            {named}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {[
              name === undefined ? null : words(name),
              text(work.target.startsWith('new:') ? 'start.unsaved.new' : 'start.unsaved.page'),
              moment(work.savedAt),
            ]
              .filter((each) => each !== null)
              .join(', ')}
          </Typography>
        </Flex>
        <Button
          variant="tertiary"
          size="S"
          aria-label={text('start.unsaved.discard.label', { title: named })}
          onClick={() => setAsks(true)}
        >
          {text('start.unsaved.discard')}
        </Button>
      </Flex>
      {asks ? (
        <Confirm
          title={text('start.unsaved.sure', { title: named })}
          explain={text('start.unsaved.sure.explain')}
          confirm={text('saving.offer.discard')}
          busy={isLoading}
          onConfirm={() => void goAhead()}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </Item>
  );
}
