import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Conflict, Values } from '../../../domain/saving/merge';
import { useText } from '../hooks/useText';
import { failureOf, isSignedOut } from '../lib/failure';
import { focusPlace } from '../lib/focusPlace';
import { Bar, SIDES } from './Bar';
import { faultsOf } from './faults';
import type { Keeping } from './keeper';

interface Props {
  values: Values;
  failure: unknown;
  taken: string[];
  conflicts: Conflict[];
  labelOf(path: string): string;
  onChoose(): void;
  /** What came in has been read. */
  onRead(): void;
  keeping: Keeping;
  modified: boolean;
  onTakeOver(): void;
}

/** What has become of the save, in words, where it can't be overlooked; nothing while all is well. */
export function SaveBar({ values, failure, taken, conflicts, labelOf, ...props }: Props) {
  const { text } = useText();
  const fields = (paths: string[]) => [...new Set(paths.map(labelOf))].join(', ');
  if (conflicts.length > 0)
    return (
      <Bar tone="warning" title={text('saving.overtaken')}>
        <Typography variant="omega" tag="p">
          {text('saving.overtaken.fields', { fields: fields(conflicts.map(({ path }) => path)) })}
        </Typography>
        <Button type="button" onClick={props.onChoose}>
          {text('saving.compare')}
        </Button>
      </Bar>
    );
  if (props.keeping.is === 'elsewhere')
    return (
      <Bar tone="warning" title={text('saving.elsewhere')}>
        <Button type="button" onClick={props.onTakeOver}>
          {text('saving.elsewhere.here')}
        </Button>
      </Bar>
    );
  if (failure !== null && props.modified && failureOf(failure).code !== 'stale_lock')
    return <Refused {...{ failure, values, labelOf }} />;
  if (taken.length > 0)
    return (
      <Bar tone="success" title={text('saving.taken', { fields: fields(taken) })}>
        <Button type="button" variant="tertiary" onClick={props.onRead}>
          {text('saving.read')}
        </Button>
      </Bar>
    );
  return props.modified ? <Kept keeping={props.keeping} /> : null;
}

/** That what is typed is safe, though not saved; or that it is not. */
function Kept({ keeping }: { keeping: Keeping }) {
  const { text, hour } = useText();
  if (keeping.is === 'failed')
    return (
      <Bar tone="warning" title={text('saving.notKept')}>
        {keeping.message === null ? null : (
          <Typography variant="omega" tag="p">
            {keeping.message}
          </Typography>
        )}
      </Bar>
    );
  if (keeping.is !== 'kept') return null;
  return (
    <Box paddingTop={2} paddingBottom={6} {...SIDES} data-kept="">
      <Typography variant="pi" textColor="neutral600" role="status">
        {text('saving.kept', { at: hour(keeping.at) })}
      </Typography>
    </Box>
  );
}

function Refused({ failure, values, labelOf }: Pick<Props, 'failure' | 'values' | 'labelOf'>) {
  const { text } = useText();
  const { message } = failureOf(failure);
  const faults = faultsOf(failure, values);
  return (
    <Bar tone="danger" title={text('saving.refused')}>
      {faults.length === 0 ? (
        <Typography variant="omega" tag="p">
          {isSignedOut(failure) ? text('saving.signedOut') : (message ?? text('saving.offline'))}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
          {faults.map(({ path, message: fault }) => (
            <li key={`${path} ${fault}`}>
              <Typography
                tag="button"
                type="button"
                variant="omega"
                fontWeight="semiBold"
                textAlign="left"
                textDecoration="underline"
                cursor="pointer"
                onClick={() => focusPlace(path)}
                aria-label={text('panel.go', { field: labelOf(path) })}
              >
                {labelOf(path)}
              </Typography>
              <Typography variant="omega">{`: ${fault}`}</Typography>
            </li>
          ))}
        </Flex>
      )}
    </Bar>
  );
}
