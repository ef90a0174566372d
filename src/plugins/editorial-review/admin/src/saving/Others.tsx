import { Box, Typography } from '@strapi/design-system';
import type { Present } from '../../../contracts/presence';
import { useText } from '../hooks/useText';
import { SIDES, Stuck } from './Bar';

interface Props {
  others: Present[];
  /** The field that I am in. */
  mine: string | null;
  labelOf(path: string): string;
}

/** Who else has the page open, and where they write; nobody is locked out. */
export function Others({ others, mine, labelOf }: Props) {
  const { text } = useText();
  if (others.length === 0) return null;
  const together = others.filter(({ field }) => field !== null && field === mine);
  return (
    <Stuck paddingBottom={2} {...SIDES} data-others="">
      <Box
        background="neutral0"
        shadow="tableShadow"
        hasRadius
        padding={3}
        role="status"
        maxWidth="52rem"
      >
        {others.map(({ actor, field }) => (
          <Typography key={actor.id} variant="pi" tag="p" textColor="neutral700">
            {field === null
              ? text('presence.here', { name: actor.name })
              : text('presence.writes', { name: actor.name, field: labelOf(field) })}
          </Typography>
        ))}
        {together.length === 0 ? null : (
          <Typography variant="pi" tag="p" fontWeight="bold" textColor="danger700">
            {text('presence.together', { name: together[0]?.actor.name ?? '' })}
          </Typography>
        )}
      </Box>
    </Stuck>
  );
}
