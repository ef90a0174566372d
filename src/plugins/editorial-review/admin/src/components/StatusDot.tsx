import { Box } from '@strapi/design-system';
import { urgency } from '../../../domain/lifecycle';
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
      background={COLOURS[urgency(status, live)]}
      borderRadius="50%"
      width="0.9rem"
      height="0.9rem"
      shrink={0}
    />
  );
}

const COLOURS = {
  overdue: 'danger600',
  waiting: 'warning600',
  ready: 'primary600',
  done: 'success600',
  quiet: 'neutral400',
} as const;
