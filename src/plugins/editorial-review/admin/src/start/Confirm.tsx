import { Button, Dialog } from '@strapi/design-system';
import { useText } from '../hooks/useText';

interface Props {
  title: string;
  explain: string;
  confirm: string;
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something is gone. */
export function Confirm({ title, explain, confirm, busy, onConfirm, onClose }: Props) {
  const { text } = useText();
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body textAlign="center">{explain}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {text('dialog.cancel')}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger" fullWidth loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
