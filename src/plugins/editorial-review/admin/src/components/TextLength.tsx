import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo } from 'react';
import { lengthOf } from '../../../domain/text/length';
import { useText } from '../hooks/useText';

/** How long the text in the form is, while it is typed. Counted when there is time: typing never waits for it. */
export function TextLength() {
  const { text } = useText();
  const values = useForm('TextLength', (form) => form.values) as Record<string, unknown>;
  const settled = useDeferredValue(values);
  const { words, minutes } = useMemo(() => lengthOf(settled), [settled]);
  return (
    <Typography variant="pi" textColor="neutral600" tag="p" data-text-length="">
      {words === 0 ? text('panel.length.none') : text('panel.length', { words, minutes })}
    </Typography>
  );
}
