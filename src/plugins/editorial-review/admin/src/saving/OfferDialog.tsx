import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useText } from '../hooks/useText';
import type { Offer } from './useBuffer';

interface Props {
  offer: Offer;
  /** The fields that differ, by their labels. */
  fields: string[];
  onAccept(): void;
  onDiscard(): void;
  onPostpone(): void;
}

/** What was left unsaved here is offered before anything else is typed; it goes only where somebody says so,
 * and stands in the form where the dialog is closed without a word. */
export function OfferDialog({ offer, fields, onAccept, onDiscard, onPostpone }: Props) {
  const { text, moment } = useText();
  return (
    <Modal.Root open onOpenChange={onAccept}>
      <Modal.Content aria-describedby="saving-offer-explain">
        <Modal.Header closeLabel={text('saving.offer.accept')}>
          <Modal.Title>{text('saving.offer.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3} id="saving-offer-explain">
            <Typography variant="omega" tag="p">
              {text(offer.isNew ? 'saving.offer.new' : 'saving.offer.page', {
                at: moment(offer.work.savedAt),
              })}
            </Typography>
            {fields.length === 0 ? null : (
              <Typography variant="omega" tag="p">
                {text('saving.offer.fields', { fields: fields.join(', ') })}
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            <Button type="button" variant="danger-light" onClick={onDiscard}>
              {text('saving.offer.discard')}
            </Button>
            {offer.isNew ? (
              <Button type="button" variant="tertiary" onClick={onPostpone}>
                {text('saving.offer.postpone')}
              </Button>
            ) : null}
          </Flex>
          <Button type="button" onClick={onAccept}>
            {text('saving.offer.accept')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
