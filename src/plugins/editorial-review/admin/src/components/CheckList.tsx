import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { Check } from '../../../domain/types';
import { useText } from '../hooks/useText';
import { formPathOf } from '../lib/fields';
import { focusPlace } from '../lib/focusPlace';

interface Props {
  checks: Check[];
  /** The page as it was saved: where its parts stand, as long as the form does not say it. */
  saved: unknown;
  labelOf(field: string): string;
}

/** What stops a submission first, then what is only worth considering. */
export function CheckList({ checks, ...props }: Props) {
  const { text } = useText();
  const blocking = checks.filter(({ level }) => level === 'blocks');
  const advice = checks.filter(({ level }) => level !== 'blocks');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Group title={text('panel.missing')} checks={blocking} {...props} colour="danger600">
        <Typography variant="omega" textColor="neutral600">
          {text('panel.missing.none')}
        </Typography>
      </Group>
      {advice.length === 0 ? null : (
        <Group title={text('panel.advice')} checks={advice} {...props} colour="warning500" />
      )}
    </Flex>
  );
}

interface GroupProps extends Props {
  title: string;
  colour: string;
  children?: React.ReactNode;
}

function Group({ title, checks, children, ...props }: GroupProps) {
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
            <Item key={`${check.rule} ${check.field}`} check={check} {...props} />
          ))}
        </Flex>
      )}
    </Flex>
  );
}

interface ItemProps extends Omit<Props, 'checks'> {
  check: Check;
  colour: string;
}

function Item({ check, saved, colour, labelOf }: ItemProps) {
  const { text } = useText();
  const getValues = useForm('CheckList', (state) => state.getValues);
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
        onClick={() => focusPlace(formPathOf(check.field, [getValues(), saved]))}
      >
        {label}
      </Typography>
      <Typography variant="omega" tag="p" textColor="neutral700">
        {check.message}
      </Typography>
    </Box>
  );
}
