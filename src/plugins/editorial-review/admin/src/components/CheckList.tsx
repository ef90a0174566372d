import { Box, Flex, Typography } from '@strapi/design-system';
import type { Check } from '../../../domain/types';
import { useText } from '../hooks/useText';
import { focusField } from '../lib/focusField';

interface Props {
  checks: Check[];
  labelOf(field: string): string;
}

/** What stops a submission first, then what is only worth considering. */
export function CheckList({ checks, labelOf }: Props) {
  const { text } = useText();
  const blocking = checks.filter(({ level }) => level === 'blocks');
  const advice = checks.filter(({ level }) => level !== 'blocks');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Group title={text('panel.missing')} checks={blocking} labelOf={labelOf} colour="danger600">
        <Typography variant="omega" textColor="neutral600">
          {text('panel.missing.none')}
        </Typography>
      </Group>
      {advice.length === 0 ? null : (
        <Group title={text('panel.advice')} checks={advice} labelOf={labelOf} colour="warning500" />
      )}
    </Flex>
  );
}

interface GroupProps extends Props {
  title: string;
  colour: string;
  children?: React.ReactNode;
}

function Group({ title, checks, labelOf, colour, children }: GroupProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {title}
      </Typography>
      {checks.length === 0 ? (
        children
      ) : (
        <Flex direction="column" alignItems="stretch" gap={3} tag="ul">
          {checks.map((check) => (
            <Item key={`${check.rule} ${check.field}`} check={check} {...{ labelOf, colour }} />
          ))}
        </Flex>
      )}
    </Flex>
  );
}

interface ItemProps {
  check: Check;
  colour: string;
  labelOf(field: string): string;
}

function Item({ check, colour, labelOf }: ItemProps) {
  const { text } = useText();
  const label = labelOf(check.field);
  return (
    <Box tag="li" paddingLeft={3} borderColor={colour} borderStyle="solid" borderWidth="0 0 0 3px">
      <Typography
        tag="button"
        type="button"
        variant="omega"
        fontWeight="semiBold"
        textAlign="left"
        cursor="pointer"
        aria-label={text('panel.go', { field: label })}
        onClick={() => focusField(check.field)}
      >
        {label}
      </Typography>
      <Typography variant="omega" tag="p" textColor="neutral700">
        {check.message}
      </Typography>
    </Box>
  );
}
