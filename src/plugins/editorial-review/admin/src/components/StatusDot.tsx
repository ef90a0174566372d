import { Box } from '@strapi/design-system';
import type { EditorialStatus, LiveState } from '../../../domain/types';

interface Props {
  status: EditorialStatus;
  live: LiveState;
}

/** An ornament beside the sentence, which alone carries the meaning. */
export function StatusDot({ status, live }: Props) {
  return (
    <Box
      aria-hidden
      background={colourOf(status, live)}
      borderRadius="50%"
      width="0.9rem"
      height="0.9rem"
      shrink={0}
    />
  );
}

function colourOf(status: EditorialStatus, live: LiveState): string {
  if (live === 'live_unreviewed') return 'danger600';
  if (status === 'changes_requested' || status === 'in_review') return 'warning600';
  if (status === 'approved' || status === 'scheduled') return 'primary600';
  if (status === 'idle' && live === 'live') return 'success600';
  return 'neutral400';
}
