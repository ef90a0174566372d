import { Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { parseDate } from '../../../domain/times/typed';
import { DateBox, type InputProps } from './TextBox';
import { useSaid } from './useTimes';
import { dayInWords } from './words';

/**
 * A day of the calendar as people write it. What is understood goes into the form as 2026-09-08; what is not, as it was
 * typed: it is refused at the save, and nothing is lost.
 */
export function DateInput({ name, label, hint, labelAction, required, disabled }: InputProps) {
  const { error, value, onChange } = useField<string | null>(name);
  const { text, language } = useSaid();
  const [typed, setTyped] = useState<{ text: string; value: string } | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const now = value ?? '';
  // What stands in the form is shown, unless it is what was just typed in another form.
  const shown = typed !== null && typed.value === now ? typed.text : now;
  const read = parseDate(now);
  const isFault = now !== '' && 'fault' in read;
  const said = error === text('times.refused') && !isFault ? undefined : error;
  const fault = isFault && (isLeft || said !== undefined) ? text(`times.date.${read.fault}`) : said;

  const write = (written: string) => {
    const understood = parseDate(written);
    const next = written.trim() === '' ? '' : 'date' in understood ? understood.date : written;
    setTyped({ text: written, value: next });
    setIsLeft(false);
    onChange(name, next === '' ? null : next);
  };
  const leave = () => {
    setIsLeft(true);
    setTyped(null);
  };

  return (
    <Field.Root name={name} hint={hint} error={fault} required={required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <DateBox name={name} value={shown} disabled={disabled} onWrite={write} onLeave={leave} />
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
