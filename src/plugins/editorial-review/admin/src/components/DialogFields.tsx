import { Checkbox, Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useReviewRevisionsQuery, type ReviewRef } from '../api';
import { useText } from '../hooks/useText';
import type { DialogForm, DialogValues } from '../lib/form';

interface Props {
  page: ReviewRef;
  fields: { name: string; label: string }[];
  form: DialogForm;
  values: DialogValues;
  incomplete: boolean;
  change(part: Partial<DialogValues>): void;
}

const WHOLE_PAGE = '-';

/** The inputs that this action asks for, and no others. */
export function DialogFields({ page, fields, form, values, incomplete, change }: Props) {
  const { text } = useText();
  return (
    <>
      {form.field ? (
        <Field.Root name="review-field">
          <Field.Label>{text('dialog.field')}</Field.Label>
          <SingleSelect
            value={values.field === '' ? WHOLE_PAGE : values.field}
            onChange={(value) => change({ field: value === WHOLE_PAGE ? '' : String(value) })}
          >
            <SingleSelectOption value={WHOLE_PAGE}>{text('dialog.field.none')}</SingleSelectOption>
            {fields.map(({ name, label }) => (
              <SingleSelectOption key={name} value={name}>
                {label}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      ) : null}
      {form.text === null ? null : (
        <TextField {...{ form, values, incomplete, change }} text={form.text} />
      )}
      {form.then ? (
        <Checkbox
          checked={values.then}
          onCheckedChange={(checked) => change({ then: checked === true })}
        >
          {text('dialog.then')}
        </Checkbox>
      ) : null}
      {form.revision ? <RevisionField {...{ page, values, incomplete, change }} /> : null}
    </>
  );
}

type TextProps = Pick<Props, 'form' | 'values' | 'incomplete' | 'change'> & {
  text: NonNullable<DialogForm['text']>;
};

function TextField({ form, values, incomplete, change, text: name }: TextProps) {
  const { text } = useText();
  const label =
    name === 'comment' && form.required ? text('dialog.comment.required') : text(`dialog.${name}`);
  const missing = incomplete && form.required && values.text.trim() === '';
  return (
    <Field.Root
      name={name}
      required={form.required}
      hint={text(`dialog.${name}.hint`)}
      error={missing ? text('dialog.required') : undefined}
    >
      <Field.Label>{form.required ? label : text('dialog.optional', { label })}</Field.Label>
      <Textarea
        value={values.text}
        onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
          change({ text: target.value })
        }
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

type RevisionProps = Pick<Props, 'page' | 'values' | 'incomplete' | 'change'>;

function RevisionField({ page, values, incomplete, change }: RevisionProps) {
  const { text, moment } = useText();
  const { data } = useReviewRevisionsQuery(page);
  const revisions = data?.items ?? [];
  const missing = incomplete && values.revision === null;
  return (
    <Field.Root name="revision" required error={missing ? text('dialog.required') : undefined}>
      <Field.Label>{text('dialog.revision')}</Field.Label>
      <SingleSelect
        value={values.revision === null ? undefined : String(values.revision)}
        onChange={(value) => change({ revision: Number(value) })}
      >
        {revisions
          .filter(({ erased }) => !erased)
          .map(({ number, actor, at }) => (
            <SingleSelectOption key={number} value={String(number)}>
              {text('dialog.revision.option', { number, name: actor.name, at: moment(at) })}
            </SingleSelectOption>
          ))}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}
