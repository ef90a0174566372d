import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { isDone } from '../../../domain/lifecycle';
import { EDITORIAL_STATUSES } from '../../../domain/types';
import { CHOSEN_TURNS, type Choices } from '../hooks/useQueueFilter';
import { useGovernedTypes } from '../hooks/useGovernedTypes';
import { useText } from '../hooks/useText';

interface Props {
  choices: Choices;
  change(part: Partial<Choices>): void;
}

const ANY = '-';

/** Whose turn, status, type and language. */
export function QueueFilters({ choices, change }: Props) {
  const { text, words } = useText();
  const types = useGovernedTypes();
  const any = { value: ANY, label: text('queue.filter.any') };
  return (
    <Grid.Root gap={4} tag="section" aria-label={text('queue.filter.label')}>
      <Choice
        label={text('queue.filter.turn')}
        value={choices.turn}
        options={CHOSEN_TURNS.map((turn) => ({ value: turn, label: text(`queue.filter.${turn}`) }))}
        onChange={(chosen) =>
          change({ turn: CHOSEN_TURNS.find((turn) => turn === chosen) ?? 'mine' })
        }
      />
      <Choice
        label={text('queue.filter.status')}
        value={choices.status}
        options={[
          any,
          ...EDITORIAL_STATUSES.filter((status) => !isDone(status)).map((status) => ({
            value: status,
            label: text(`status.${status}`),
          })),
        ]}
        onChange={(status) => change({ status })}
      />
      <Choice
        label={text('queue.filter.type')}
        value={choices.contentType}
        options={[any, ...types.map(({ uid, name }) => ({ value: uid, label: words(name) }))]}
        onChange={(contentType) => change({ contentType })}
      />
      <Choice
        label={text('queue.filter.locale')}
        value={choices.locale}
        options={[
          any,
          { value: 'sv', label: text('locale.sv') },
          { value: 'en', label: text('locale.en') },
        ]}
        onChange={(locale) => change({ locale })}
      />
    </Grid.Root>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Grid.Item col={3} s={6} xs={6} direction="column" alignItems="stretch">
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={value === '' ? ANY : value}
          onChange={(chosen) => onChange(chosen === ANY ? '' : String(chosen))}
        >
          {options.map((option) => (
            <SingleSelectOption key={option.value} value={option.value}>
              {option.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Grid.Item>
  );
}
