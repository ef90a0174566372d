import { Field, TextInput } from '@strapi/design-system';
import { Calendar } from '@strapi/icons';
import { type FocusEvent, useRef } from 'react';
import styled from 'styled-components';
import { parseDate } from '../../../domain/times/typed';
import { useSaid } from './useTimes';

/** What Strapi's edit view gives an input, as much as is used here. */
export interface InputProps {
  name: string;
  label: string;
  hint?: React.ReactNode;
  labelAction?: React.ReactNode;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

export interface BoxProps {
  name: string;
  value: string;
  disabled: boolean | undefined;
  onWrite(text: string): void;
  onLeave?(event: FocusEvent): void;
  /** Of an input that the field's own label does not name. */
  id?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
}

/** One line of text. What the browser has kept from other forms is never offered. */
export function TextBox({ onWrite, onLeave, labelledBy, describedBy, invalid, ...box }: BoxProps) {
  return <TextInput {...inputOf({ onWrite, onLeave, labelledBy, describedBy, invalid, ...box })} />;
}

/** The same for a date, with the browser's calendar as a help. */
export function DateBox(props: BoxProps) {
  return <TextInput {...inputOf(props)} endAction={<Picker {...props} />} />;
}

const inputOf = ({ onWrite, onLeave, labelledBy, describedBy, invalid, ...box }: BoxProps) => ({
  ...box,
  autoComplete: 'off',
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => onWrite(event.target.value),
  ...(onLeave && { onBlur: onLeave }),
  ...(labelledBy !== undefined && { 'aria-labelledby': labelledBy }),
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  ...(invalid !== undefined && { hasError: invalid, 'aria-invalid': invalid }),
});

/** Chromium opens its calendar where this stands; nobody reaches it but by the button. */
const Hidden = styled.input`
  position: absolute;
  inset-inline-end: 0;
  bottom: 0;
  width: 1px;
  height: 1px;
  padding: 0;
  border: 0;
  opacity: 0;
  pointer-events: none;
`;

function Picker({ value, disabled, onWrite }: BoxProps) {
  const { text } = useSaid();
  const picker = useRef<HTMLInputElement>(null);
  const read = parseDate(value);
  return (
    <>
      <Field.Action
        label={text('times.pick')}
        disabled={disabled}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar fill="neutral500" aria-hidden />
      </Field.Action>
      <Hidden
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        disabled={disabled}
        value={'date' in read ? read.date : ''}
        onChange={(event) => onWrite(event.target.value)}
      />
    </>
  );
}
