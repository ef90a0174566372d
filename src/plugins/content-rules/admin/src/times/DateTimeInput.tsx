import { Field, Flex, Typography } from '@strapi/design-system';
import { type FocusEvent, useId, useState } from 'react';
import { parseDate, parseTime } from '../../../domain/times/typed';
import { ClockChange } from './ClockChange';
import type { Reading } from './reading';
import { DateBox, type InputProps, TextBox } from './TextBox';
import { Understood } from './Understood';
import { useMoment } from './useMoment';
import { type Said, useSaid } from './useTimes';
import { clockIn } from './words';

type Part = 'date' | 'time';

/** A time as people write it, a date and a time of day, in the zone of the thing. */
export function DateTimeInput({ name, label, hint, labelAction, required, disabled }: InputProps) {
  const id = useId();
  const said = useSaid();
  const { text, language } = said;
  const moment = useMoment(name);
  const { typed, reading, write, tidy } = moment;
  const [left, setLeft] = useState<Record<Part, boolean>>({ date: false, time: false });

  const refused = moment.error !== undefined;
  const fault = faultOf(reading, said, (part) => left[part] || refused);
  const error = fault ?? (moment.error === text('times.refused') ? undefined : moment.error);
  const isWrong = (part: Part) =>
    error !== undefined && (reading.is !== 'fault' || reading.in === part);
  const help = `${id}-understood${hint ? ` ${id}-hint` : ''}`;
  const isHalf = reading.is === 'fault' && reading.fault === 'missing';
  const leaveBoth = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setLeft({ date: true, time: true });
  };
  const box = (part: Part) => ({
    id: part === 'date' ? id : `${id}-time`,
    name: part === 'date' ? name : `${name}.time`,
    value: typed[part],
    disabled,
    labelledBy: `${id}-label ${id}-${part}-label`,
    // Strapi leads to the input that its error describes, and nothing else does.
    describedBy: isWrong(part) ? `${id}-error` : help,
    invalid: isWrong(part),
    onWrite(written: string) {
      setLeft((now) => ({ ...now, [part]: false }));
      write({ [part]: written });
    },
    onLeave() {
      tidy(plainOf(part, typed[part], (time) => clockIn(time, language)));
      // Whoever goes on to the other half has not forgotten it.
      if (!isHalf) setLeft((now) => ({ ...now, [part]: true }));
    },
  });
  const small = (part: Part) => (
    <Typography
      variant="pi"
      tag="label"
      textColor="neutral600"
      id={`${id}-${part}-label`}
      htmlFor={box(part).id}
    >
      {text(`times.${part}`)}
    </Typography>
  );

  return (
    <Field.Root id={id} name={name} hint={hint} required={required}>
      <Flex
        role="group"
        aria-labelledby={`${id}-label`}
        onBlur={leaveBoth}
        direction="column"
        alignItems="stretch"
        gap={1}
      >
        <Field.Label action={labelAction}>
          <span id={`${id}-label`}>{label}</span>
        </Field.Label>
        <Flex gap={1} alignItems="stretch" wrap="wrap">
          <Flex direction="column" alignItems="stretch" flex="9 1 13.6rem" minWidth={0}>
            {small('date')}
            <DateBox {...box('date')} />
          </Flex>
          <Flex direction="column" alignItems="stretch" flex="5 1 7.6rem" minWidth={0}>
            {small('time')}
            <TextBox {...box('time')} />
          </Flex>
        </Flex>
        {error !== undefined && (
          <Typography
            variant="pi"
            tag="p"
            id={`${id}-error`}
            textColor="danger600"
            data-strapi-field-error
          >
            {error}
          </Typography>
        )}
        <ClockChange id={id} moment={moment} disabled={disabled} />
        <Understood id={`${id}-understood`} name={name} moment={moment} />
        <Field.Hint />
      </Flex>
    </Field.Root>
  );
}

/** What to write instead, once the input is left: nobody is corrected in the middle of a word. */
function faultOf(
  reading: Reading,
  { text, language }: Said,
  isTold: (part: Part) => boolean,
): string | undefined {
  if (reading.is === 'fault') {
    const told =
      reading.fault === 'missing' ? isTold('date') || isTold('time') : isTold(reading.in);
    if (!told) return undefined;
    return reading.in === 'date'
      ? text(`times.date.${reading.fault}`)
      : text(`times.time.${reading.fault}`);
  }
  if (reading.is === 'gap')
    return text('times.gap', { time: clockIn(reading.asked.time, language) });
  if (reading.is === 'fold' && reading.at === null)
    return text('times.fold', { time: clockIn(reading.asked.time, language) });
  return undefined;
}

function plainOf(part: Part, written: string, clock: (time: string) => string) {
  if (part === 'date') {
    const read = parseDate(written);
    return 'date' in read ? { date: read.date } : {};
  }
  const read = parseTime(written);
  return 'time' in read ? { time: clock(read.time) } : {};
}
