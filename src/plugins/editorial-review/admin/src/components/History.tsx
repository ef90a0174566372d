import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { EventEntry } from '../../../contracts/responses';
import { type ReviewRef, useReviewEventsQuery } from '../api';
import { useText } from '../hooks/useText';
import type { TextKey } from '../translations/complete';
import sv from '../translations/sv.json';

const FEW = 5;

/** Who did what and when, the newest first. */
export function History({ page }: { page: ReviewRef }) {
  const { text } = useText();
  const [pages, setPages] = useState(1);
  const [all, setAll] = useState(false);
  const { data, isFetching } = useReviewEventsQuery({ ...page, pages });
  const { items: events, total } = data ?? { items: [], total: 0 };
  const shown = all ? events : events.slice(0, FEW);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {text('panel.history')}
      </Typography>
      {data?.total === 0 ? (
        <Typography variant="omega" textColor="neutral600">
          {text('panel.history.none')}
        </Typography>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={3} tag="ol">
        {shown.map((event) => (
          <Item key={event.seq} event={event} />
        ))}
      </Flex>
      {all && total > events.length ? (
        <TextButton type="button" onClick={() => setPages(pages + 1)} disabled={isFetching}>
          {text('panel.history.older', { count: total - events.length })}
        </TextButton>
      ) : null}
      {total > FEW ? (
        <TextButton type="button" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text('panel.history.less') : text('panel.history.more', { count: total })}
        </TextButton>
      ) : null}
    </Flex>
  );
}

function Item({ event }: { event: EventEntry }) {
  const { text, moment } = useText();
  const key = `event.${event.action}`;
  return (
    <Box tag="li">
      <Typography variant="omega" tag="p">
        {isKnown(key) ? text(key) : event.action}
      </Typography>
      {leftOutOf(event) > 0 ? (
        <Typography variant="omega" tag="p" textColor="neutral700">
          {text('panel.history.leftOut', { count: leftOutOf(event) })}
        </Typography>
      ) : null}
      {event.texts.map(({ kind, text: words, erased }) => (
        <Typography key={kind} variant="omega" tag="p" textColor="neutral700">
          {erased || words === null ? text('panel.history.erased') : `”${words}”`}
        </Typography>
      ))}
      <Typography variant="pi" tag="p" textColor="neutral600">
        {text('panel.by', { name: event.actor.name, at: moment(event.at) })}
      </Typography>
    </Box>
  );
}

/** How much of what a restored revision points to was gone. */
function leftOutOf({ data }: EventEntry): number {
  const { leftOut } = (data ?? {}) as { leftOut?: unknown };
  return Array.isArray(leftOut) ? leftOut.length : 0;
}

const isKnown = (key: string): key is TextKey => key in sv;
