import { Alert, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import type { Review } from '../../../contracts/review';
import type { OfferedAction } from '../../../domain/types';
import type { ReviewRef } from '../api';
import { useActionDialog } from '../hooks/useActionDialog';
import { useText } from '../hooks/useText';
import { isGrave } from '../lib/offer';
import { DialogFields } from './DialogFields';

interface Props {
  page: ReviewRef;
  review: Review;
  action: OfferedAction;
  fields: { name: string; label: string }[];
  onClose(): void;
}

/** Asks for what an action needs, and keeps what was written when the server refuses. */
export function ActionDialog({ page, review, action, fields, onClose }: Props) {
  const { text } = useText();
  const dialog = useActionDialog({ page, review, action, onClose });
  const title = text(`action.${action}`);
  const opener = useRef(document.activeElement);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        aria-describedby="review-dialog-explain"
        // The modal gives the cursor back to its own trigger, and has none here.
        onCloseAutoFocus={() => {
          if (opener.current instanceof HTMLElement) opener.current.focus();
        }}
      >
        <Modal.Header closeLabel={text('dialog.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography id="review-dialog-explain" variant="omega" tag="p">
              {text(`dialog.explain.${action}`)}
            </Typography>
            {dialog.problem === null ? null : (
              <Alert
                variant={dialog.problem.grave ? 'danger' : 'default'}
                closeLabel={text('dialog.close')}
                onClose={dialog.dismiss}
              >
                {dialog.problem.message}
              </Alert>
            )}
            <DialogFields page={page} fields={fields} {...dialog} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {text('dialog.cancel')}
          </Button>
          <Button
            type="button"
            variant={isGrave(action) ? 'danger' : 'default'}
            loading={dialog.busy}
            onClick={() => void dialog.perform()}
          >
            {title}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
