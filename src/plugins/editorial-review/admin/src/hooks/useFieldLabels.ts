import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Review } from '../../../contracts/review';
import { type ReviewRef, useReviewRevisionQuery } from '../api';
import { parseField, partOf } from '../lib/fields';
import { useText } from './useText';

interface LabelledField {
  name: string;
  label: string;
  component: string | undefined;
}

interface FieldLabels {
  /** The words people see for `lead` or `content[KEY].answer`. */
  labelOf(field: string): string;
  /** The fields of the page itself, in the order of the form. */
  fields: LabelledField[];
}

/**
 * Turns field paths into the labels of the edit view. Which part has a key is read from the reviewed
 * revision: the form does not carry the keys.
 */
export function useFieldLabels(page: ReviewRef, review: Review): FieldLabels {
  const { edit } = useDocumentLayout(page.uid);
  const { text } = useText();
  const { formatMessage } = useIntl();
  const { data: revision } = useReviewRevisionQuery(
    { ...page, number: review.revision.number },
    { skip: !review.checks.some(({ field }) => field.includes('[')) },
  );
  const snapshot = revision?.snapshot ?? null;

  return useMemo(() => {
    const fields = edit.layout.flat(2).map(({ name, label, attribute }) => ({
      name,
      label: formatMessage({
        id: `content-manager.content-types.${page.uid}.${name}`,
        defaultMessage: label,
      }),
      component: 'component' in attribute ? String(attribute.component) : undefined,
    }));

    function labelOf(path: string): string {
      const { name, key, rest } = parseField(path);
      const field = fields.find((each) => each.name === name);
      const label = field?.label ?? name;
      const part = key === undefined ? null : partOf(snapshot, name, key);
      const layout = edit.components[part?.component ?? field?.component ?? ''];
      const kind = layout?.settings.displayName ?? '';
      const where = part === null ? label : text('part', { number: part.number, kind });
      const inner = layout?.layout.flat().find((each) => each.name === rest)?.label;
      return inner === undefined ? where : `${where}: ${inner}`;
    }

    return { fields, labelOf };
  }, [edit, page.uid, snapshot, text, formatMessage]);
}
