import { Divider, Flex, Typography } from '@strapi/design-system';
import type { Review } from '../../../contracts/review';
import type { ReviewRef } from '../api';
import { useFieldLabels } from '../hooks/useFieldLabels';
import { useText } from '../hooks/useText';
import { ActionList } from './ActionList';
import { CheckList } from './CheckList';
import { History } from './History';
import { StatusDot } from './StatusDot';

interface Props {
  page: ReviewRef;
  review: Review;
}

/** The panel's content, from the most needed to the least. */
export function ReviewBody({ page, review }: Props) {
  const { text, words, moment } = useText();
  const labels = useFieldLabels(page, review);
  const names = (people: { name: string }[]) =>
    [...new Set(people.map(({ name }) => name))].join(', ');
  const contributors = names(review.revision.contributors);
  const approvers = names(review.approvals.map(({ actor }) => actor));

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-review-panel="">
      <Flex direction="column" alignItems="stretch" gap={2} aria-live="polite">
        <Flex gap={2} alignItems="baseline">
          <StatusDot status={review.status} live={review.live} />
          <Typography variant="delta" tag="p" data-review-sentence="">
            {words(review.sentence)}
          </Typography>
        </Flex>
        {review.unreviewedUntil === null ? null : (
          <Typography variant="omega" textColor="danger700">
            {text('panel.deadline', { at: moment(review.unreviewedUntil) })}
          </Typography>
        )}
        {approvers === '' ? null : (
          <Typography variant="pi" textColor="neutral600">
            {text('panel.approvedBy', { names: approvers })}
          </Typography>
        )}
        {contributors === '' ? null : (
          <Typography variant="pi" textColor="neutral600">
            {text('panel.contributors', { names: contributors })}
          </Typography>
        )}
      </Flex>
      <ActionList page={page} review={review} fields={labels.fields} />
      <Divider />
      <CheckList checks={review.checks} labelOf={labels.labelOf} saved={labels.saved} />
      <Divider />
      <History page={page} />
    </Flex>
  );
}
