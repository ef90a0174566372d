import { Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../hooks/useText';

/** Says that something could not be loaded, and offers to try again. */
export function Retry({ message, onRetry }: { message: string; onRetry(): void }) {
  const { text } = useText();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography variant="omega" textColor="danger700">
        {message}
      </Typography>
      <Button type="button" variant="tertiary" onClick={onRetry}>
        {text('panel.retry')}
      </Button>
    </Flex>
  );
}
