import { Box, Flex, Typography } from '@strapi/design-system';
import type { ChangeRequest, Pile } from '../../../contracts/desk';
import type { ReviewSummary } from '../../../contracts/review';
import type { Turn } from '../../../domain/turns';
import { Happened, keyOf, Language, TitleLink, TypeName, Where } from '../components/QueueCells';
import { useText } from '../hooks/useText';
import { PLUGIN_ID } from '../pluginId';
import { Item, Section } from './Section';

interface Props {
  turn: Turn;
  pile: Pile<ReviewSummary & { request?: ChangeRequest | null }>;
}

/** Pages that wait for me for one reason, and the way to all of them. */
export function Reviews({ turn, pile: { items, total } }: Props) {
  const { text } = useText();
  const more =
    total > items.length
      ? {
          to: `/plugins/${PLUGIN_ID}?turn=${turn}`,
          label: text('start.all', { count: total }),
        }
      : undefined;
  return (
    <Section
      title={text(`start.${turn}`)}
      total={total}
      empty={text(`start.${turn}.empty`)}
      more={more}
    >
      {items.map((review) => (
        <Item key={keyOf(review)}>
          <TitleLink review={review} />
          {review.request ? <Asked request={review.request} /> : <Where review={review} />}
          <Flex gap={2} wrap="wrap">
            <TypeName review={review} small />
            {review.locale === 'sv' ? null : <Language review={review} small />}
            {review.request ? null : <Happened review={review} />}
          </Flex>
        </Item>
      ))}
    </Section>
  );
}

/** Why the page came back: all that was said, by whom and when. */
function Asked({ request: { comment, actor, at } }: { request: ChangeRequest }) {
  const { text, moment } = useText();
  return (
    <Box background="warning100" hasRadius padding={3} marginTop={1} marginBottom={1}>
      <Typography
        tag="blockquote"
        textColor="neutral800"
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {comment ?? text('panel.history.erased')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
        {text('panel.by', { name: actor.name, at: moment(at) })}
      </Typography>
    </Box>
  );
}
