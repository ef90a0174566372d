import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReviewSummary } from '../../../contracts/review';
import { useGovernedTypes } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';
import sv from '../translations/sv.json';
import { StatusDot } from './StatusDot';

interface Props {
  review: ReviewSummary;
}

export const keyOf = ({ contentType, documentId, locale }: ReviewSummary): string =>
  [contentType, documentId, locale].join(' ');

/** The table's cells do not break lines by themselves, and would push the last column out of sight. */
const WRAPPED = { whiteSpace: 'normal' } as const;

/** The page's title, to its edit view. */
export function TitleLink({ review }: Props) {
  const { text } = useText();
  const { contentType, documentId, locale, title } = review;
  return (
    <Box maxWidth="36rem" style={WRAPPED}>
      <Typography
        tag={Link}
        to={`/content-manager/collection-types/${contentType}/${documentId}?plugins[i18n][locale]=${locale}`}
        fontWeight="semiBold"
        textColor="primary700"
      >
        {title === '' ? text('queue.untitled') : title}
      </Typography>
    </Box>
  );
}

/** The one sentence of status and what is live. */
export function Where({ review }: Props) {
  const { words } = useText();
  return (
    <Flex gap={2} alignItems="baseline">
      <StatusDot status={review.status} live={review.live} />
      <Box maxWidth="30rem" style={WRAPPED}>
        <Typography textColor="neutral800">{words(review.sentence)}</Typography>
      </Box>
    </Flex>
  );
}

interface Small extends Props {
  small?: boolean;
}

const of = (small: boolean | undefined) =>
  small === true
    ? ({ variant: 'pi', textColor: 'neutral600' } as const)
    : ({ textColor: 'neutral800' } as const);

export function TypeName({ review, small }: Small) {
  const { words } = useText();
  const types = useGovernedTypes();
  const type = types.find(({ uid }) => uid === review.contentType);
  // Until the types have come there is nothing to say; one that is not among them has its id.
  const unknown = types.length === 0 ? '' : review.contentType;
  return <Typography {...of(small)}>{type ? words(type.name) : unknown}</Typography>;
}

export function Language({ review, small }: Small) {
  const { text } = useText();
  return <Typography {...of(small)}>{named(`locale.${review.locale}`, text)}</Typography>;
}

/** What was done last, by whom and when, in one line. */
export function Happened({ review: { lastAction } }: Props) {
  const { text, moment } = useText();
  if (lastAction === null) return null;
  const { action, actor, at } = lastAction;
  return (
    <Typography variant="pi" textColor="neutral600">
      {named(`event.${action.split('+')[0]}`, text)}:{' '}
      {text('panel.by', { name: actor.name, at: moment(at) })}
    </Typography>
  );
}

/** Who did the last thing, and when. */
export function Latest({ review: { lastAction } }: Props) {
  const { text, moment } = useText();
  if (lastAction === null) return <Typography textColor="neutral600">–</Typography>;
  const { action, actor, at } = lastAction;
  return (
    <Box>
      <Typography tag="p" textColor="neutral800">
        {named(`event.${action.split('+')[0]}`, text)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {text('panel.by', { name: actor.name, at: moment(at) })}
      </Typography>
    </Box>
  );
}

type Text = ReturnType<typeof useText>['text'];

/** The text of a key that the server made up; what we have no words for is shown as it is. */
const named = (key: string, text: Text): string =>
  key in sv ? text(key as keyof typeof sv) : key.slice(key.indexOf('.') + 1);
