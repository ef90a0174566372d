import { Button, EmptyStateLayout } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { Choices } from '../hooks/useQueueFilter';
import { useText } from '../hooks/useText';

interface Props {
  choices: Choices;
  narrowed: boolean;
  change(part: Partial<Choices>): void;
}

/** Nothing to show, for three different reasons: each says what to do next. */
export function QueueEmpty({ choices, narrowed, change }: Props) {
  const { text } = useText();
  const icon = <EmptyDocuments width="16rem" aria-hidden />;
  if (narrowed) {
    return (
      <EmptyStateLayout
        icon={icon}
        content={text('queue.empty.filtered')}
        action={
          <Button
            variant="secondary"
            onClick={() => change({ status: '', contentType: '', locale: '' })}
          >
            {text('queue.empty.clear')}
          </Button>
        }
      />
    );
  }
  if (choices.turn === 'all') {
    return <EmptyStateLayout icon={icon} content={text('queue.empty.all')} />;
  }
  return (
    <EmptyStateLayout
      icon={icon}
      content={text('queue.empty.mine')}
      action={
        <Button variant="secondary" onClick={() => change({ turn: 'all' })}>
          {text('queue.empty.show')}
        </Button>
      }
    />
  );
}
