import { Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { parseDate } from '../../../domain/times/typed';
import { DateBox, type InputProps } from './TextBox';
import { useGiven, useSaid } from './useTimes';
import { dayInWords } from './words';

/**
 * A day of the calendar as people write it. What is understood goes into the form as 2026-09-08; what is not, as it was
 * typed: it is refused at the save, and nothing is lost.
 */
export function DateInput({ name, label, hint, labelAction, required, disabled }: InputProps) {
  const { error, value, onChange } = useField<string | null>(name);
  const { text, language } = useSaid();
  const now = value ?? '';
  const [typed, setTyped] = useState(now);
  const [isLeft, setIsLeft] = useState(false);
  const given = useGiven(value ?? null);
  useEffect(() => {
    if (given.isElsewhere()) setTyped(now);
    // Asked once for each value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);

  const read = parseDate(now);
  const isFault = now !== '' && 'fault' in read;
  const said = error === text('times.refused') && !isFault ? undefined : error;
  const fault = isFault && (isLeft || said !== undefined) ? text(`times.date.${read.fault}`) : said;

  const write = (written: string) => {
    const understood = parseDate(written);
    const sent = written.trim() === '' ? null : 'date' in understood ? understood.date : written;
    setTyped(written);
    setIsLeft(false);
    given.give(sent);
    onChange(name, sent);
  };
  const leave = () => {
    setIsLeft(true);
    setTyped(now);
  };

  return (
    <Field.Root name={name} hint={hint} error={fault} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <DateBox name={name} value={typed} disabled={disabled} onWrite={write} onLeave={leave} />
        {'date' in read && (
          <Typography variant="pi" tag="p" data-understood={name}>
            {dayInWords(read.date, language)}
          </Typography>
        )}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
