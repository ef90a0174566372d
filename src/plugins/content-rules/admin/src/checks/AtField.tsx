import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { repaired } from '../../../domain/rules/repairs';
import type { Finding } from '../../../domain/types';
import { PLUGIN_ID, type TextKey } from '../translations';
import { replaceAt } from './replace';
import { useFindings } from './store';

interface Props {
  /** As the form names it: `lead`, `content.3.answer`. */
  name: string;
}

const COLOURS = { blocks: 'danger600', warns: 'warning600', advises: 'neutral600' } as const;

/** Below an input: what the checks say of what stands in it, and a button where it can be mended in one way only. */
export function AtField({ name }: Props) {
  const findings = useFindings(name);
  return findings.length === 0 ? null : (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingTop={2}
      data-checks={name}
    >
      {findings.map((finding) => (
        <Item key={`${finding.rule} ${finding.message.sv}`} {...{ finding, name }} />
      ))}
    </Flex>
  );
}

function Item({ finding, name }: { finding: Finding } & Props) {
  const { formatMessage, locale } = useIntl();
  const value = useForm('AtField', (state) => valueAt(state.values, name));
  const isOff = useForm('AtField', (state) => state.disabled);
  const onChange = useForm('AtField', (state) => state.onChange) as (
    path: string,
    value: unknown,
  ) => void;
  const messageId = useId();
  const text = (key: TextKey) => formatMessage({ id: `${PLUGIN_ID}.${key}` });
  const repair = isOff ? null : repaired(finding.rule, value);
  const message = finding.message[locale.startsWith('en') ? 'en' : 'sv'];
  return (
    <Box
      tag="li"
      paddingLeft={3}
      borderColor={COLOURS[finding.level]}
      borderStyle="solid"
      borderWidth="0 0 0 3px"
    >
      <Flex gap={2} wrap="wrap" justifyContent="space-between">
        <Typography variant="pi" tag="p" textColor="neutral800" id={messageId}>
          {message}
        </Typography>
        {repair === null ? null : (
          <Button
            type="button"
            size="S"
            variant="tertiary"
            aria-describedby={messageId}
            onClick={() => replaceAt(name, repair.value, onChange)}
          >
            {text('checks.repair')}
          </Button>
        )}
      </Flex>
    </Box>
  );
}

/** The value at a path of the form. */
const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | null)?.[step], values);
