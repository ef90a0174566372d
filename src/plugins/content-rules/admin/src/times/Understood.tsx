import { Typography } from '@strapi/design-system';
import type { Moment } from './useMoment';
import { beside, useSaid, useValue } from './useTimes';
import { momentInWords, periodInWords } from './words';

interface Props {
  id: string;
  name: string;
  moment: Moment;
}

/** The field in which the period of an end begins: `startsAt` of `endsAt`. */
function startOf(name: string): string | null {
  const own = name.split('.').at(-1) ?? '';
  const start = own.replace(/endsAt$/u, 'startsAt').replace(/EndsAt$/u, 'StartsAt');
  return start === own ? null : beside(name, start);
}

/** What was understood, in words; of an end the whole period. */
export function Understood({ id, name, moment: { reading, zone } }: Props) {
  const { text, language } = useSaid();
  const start = useValue(startOf(name));
  if (!('at' in reading) || reading.at === null) return null;
  const { at } = reading;
  const from = typeof start === 'string' && /Z$/u.test(start) ? start : null;
  const isBackward = from !== null && Date.parse(from) > Date.parse(at);
  return (
    <Typography variant="pi" tag="p" id={id} data-understood={name}>
      {from === null || isBackward
        ? momentInWords(at, zone, language)
        : periodInWords(from, at, zone, language)}
      {isBackward && (
        <Typography
          variant="pi"
          tag="span"
          textColor="warning600"
        >{` ${text('times.endsFirst')}`}</Typography>
      )}
    </Typography>
  );
}
