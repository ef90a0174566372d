import { Button, Flex, Radio } from '@strapi/design-system';
import type { Moment } from './useMoment';
import { useSaid } from './useTimes';
import { clockIn, dayInWords, inUtc, seasonOf } from './words';
import type { Choice, Wall } from './zone';

interface Props {
  id: string;
  moment: Moment;
  disabled: boolean | undefined;
}

/** The hour that does not come on the day when the clocks go forward, and the one that comes twice when they go back. */
export function ClockChange({ id, moment, disabled }: Props) {
  const { reading } = moment;
  if (reading.is === 'gap') return <Gap moment={moment} ends={reading} disabled={disabled} />;
  if (reading.is === 'fold')
    return <Fold id={id} moment={moment} ends={reading} disabled={disabled} />;
  return null;
}

interface GapProps extends Omit<Props, 'id'> {
  ends: { before: Wall; after: Wall };
}

function Gap({ moment, ends, disabled }: GapProps) {
  const { text, language } = useSaid();
  return (
    <Flex gap={2} wrap="wrap">
      {[ends.before, ends.after].map(({ date, time }) => (
        <Button
          key={time}
          variant="secondary"
          size="S"
          disabled={disabled}
          onClick={() => moment.write({ date, time: clockIn(time, language) })}
        >
          {text('times.gap.take', { time: clockIn(time, language) })}
        </Button>
      ))}
    </Flex>
  );
}

interface FoldProps extends Props {
  ends: { asked: Wall; first: string; second: string };
}

function Fold({ id, moment, ends, disabled }: FoldProps) {
  const { text, language } = useSaid();
  const { typed, zone, write } = moment;
  return (
    <Radio.Group
      aria-label={text('times.fold.which', {
        time: `${clockIn(ends.asked.time, language)} ${dayInWords(ends.asked.date, language)}`,
      })}
      name={`${id}-which`}
      value={typed.choice ?? ''}
      disabled={disabled}
      onValueChange={(choice: string) => write({ choice: choice as Choice })}
    >
      {(['first', 'second'] as const).map((choice) => (
        <Radio.Item key={choice} value={choice}>
          {text(`times.fold.${choice}`, {
            season: seasonOf(ends[choice], zone, language) || 'none',
            utc: inUtc([ends[choice]], language),
          })}
        </Radio.Item>
      ))}
    </Radio.Group>
  );
}
