import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import type { OfferedAction } from '../../../domain/types';
import type { ReviewRef } from '../api';
import { useText } from '../hooks/useText';
import { isGrave, type Offer, sortOffers } from '../lib/offer';
import { ActionDialog } from './ActionDialog';

interface Props {
  page: ReviewRef;
  review: Review;
  fields: { name: string; label: string }[];
}

/** The allowed actions as buttons; those that are not, each with the server's reason. */
export function ActionList({ page, review, fields }: Props) {
  const { text } = useText();
  const modified = useForm('ReviewActions', ({ modified }) => modified);
  const [open, setOpen] = useState<OfferedAction | null>(null);
  const { allowed, stopped, remote, restore } = sortOffers(review);

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {text('panel.actions')}
      </Typography>
      {modified && allowed.length > 0 ? (
        <Typography variant="omega" textColor="warning700" role="status" tag="p">
          {text('panel.unsaved')}
        </Typography>
      ) : null}
      {allowed.length + stopped.length === 0 ? (
        <Typography variant="omega" textColor="neutral600">
          {text('panel.nothing')}
        </Typography>
      ) : null}
      {allowed.map(({ action }, index) => (
        <Button
          key={action}
          type="button"
          fullWidth
          variant={variantOf(action, index)}
          disabled={modified}
          onClick={() => setOpen(action)}
        >
          {text(`action.${action}`)}
        </Button>
      ))}
      {stopped.map((offer) => (
        <Stopped key={offer.action} offer={offer} />
      ))}
      {restore === undefined || modified ? null : (
        <TextButton type="button" onClick={() => setOpen('restore')}>
          {text('action.restore')}
        </TextButton>
      )}
      {remote.length > 0 ? <Remote offers={remote} /> : null}
      {open === null ? null : (
        <ActionDialog
          key={open}
          {...{ page, review, fields, action: open }}
          onClose={() => setOpen(null)}
        />
      )}
    </Flex>
  );
}

const variantOf = (action: OfferedAction, index: number) =>
  isGrave(action) ? 'danger-light' : index === 0 ? 'default' : 'secondary';

function Stopped({ offer: { action, refusal } }: { offer: Offer }) {
  const { text } = useText();
  const id = `review-stopped-${action}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Button type="button" fullWidth variant="tertiary" disabled aria-describedby={id}>
        {text(`action.${action}`)}
      </Button>
      <Typography id={id} variant="pi" textColor="neutral600">
        {refusal?.message}
      </Typography>
    </Flex>
  );
}

function Remote({ offers }: { offers: Offer[] }) {
  const { text } = useText();
  return (
    <Box tag="details">
      <Typography tag="summary" variant="pi" textColor="neutral600" cursor="pointer">
        {text('panel.blocked', { count: offers.length })}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} tag="ul" paddingTop={2}>
        {offers.map(({ action, refusal }) => (
          <Box tag="li" key={action}>
            <Typography variant="pi" fontWeight="semiBold" tag="p">
              {text(`action.${action}`)}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {refusal?.message}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
