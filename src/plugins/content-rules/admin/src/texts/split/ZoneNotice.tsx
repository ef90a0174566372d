import { Button, Flex, Typography } from '@strapi/design-system';
import { useSaid } from '../../times/useTimes';
import { useUndoSplit } from './useSplit';

/** Above the parts of a page: what became of a text that was split, and the way back. */
export function ZoneNotice({ name }: { name: string }) {
  const { text } = useSaid();
  const split = useUndoSplit(name);
  return (
    <div role="status" data-split-notice>
      {split === null ? null : (
        <Flex gap={2} wrap="wrap" padding={3} marginBottom={3} background="neutral150" hasRadius>
          <Typography variant="pi" textColor="neutral800" tag="p" grow={1}>
            {text('split.done', { count: split.count })}
          </Typography>
          <Button size="S" variant="tertiary" onClick={split.undo}>
            {text('split.undo')}
          </Button>
        </Flex>
      )}
    </div>
  );
}
