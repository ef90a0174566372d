import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useSaid } from '../../times/useTimes';
import { useUndoSplit } from './useSplit';

/** Above the parts of a page: what became of a text that was split, and the way back. */
export function ZoneNotice({ name }: { name: string }) {
  const { text } = useSaid();
  const split = useUndoSplit(name);
  const isSplit = split !== null;
  const button = useRef<HTMLButtonElement>(null);
  // The text that the cursor stood in may be gone, and this is what somebody has to see.
  useEffect(() => {
    if (isSplit) button.current?.focus();
  }, [isSplit]);
  return (
    <div role="status" data-split-notice>
      {split === null ? null : (
        <Flex gap={2} wrap="wrap" padding={3} marginBottom={3} background="neutral150" hasRadius>
          <Typography variant="pi" textColor="neutral800" tag="p" grow={1}>
            {text('split.done', { count: split.count })}
          </Typography>
          <Button ref={button} size="S" variant="tertiary" onClick={split.undo}>
            {text('split.undo')}
          </Button>
        </Flex>
      )}
    </div>
  );
}
