import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Review } from '../../../contracts/review';
import { type ReviewRef, useReviewRevisionQuery } from '../api';
import { useLabels } from './useLabels';

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
  /** The reviewed revision, where a field path leads into one of its parts. */
  saved: unknown;
}

/**
 * Turns field paths into the labels of the edit view. Which part has a key is read from the reviewed
 * revision: the form does not carry the keys.
 */
export function useFieldLabels(page: ReviewRef, review: Review): FieldLabels {
  const { edit } = useDocumentLayout(page.uid);
  const { formatMessage } = useIntl();
  const { data: revision } = useReviewRevisionQuery(
    { ...page, number: review.revision.number },
    { skip: !review.checks.some(({ field }) => field.includes('[')) },
  );
  const saved = revision?.snapshot ?? null;
  const labelOf = useLabels(page.uid, saved);

  return useMemo(() => {
    const fields = edit.layout.flat(2).map(({ name, label, attribute }) => ({
      name,
      label: formatMessage({
        id: `content-manager.content-types.${page.uid}.${name}`,
        defaultMessage: label,
      }),
      component: 'component' in attribute ? String(attribute.component) : undefined,
    }));

    return { fields, labelOf, saved };
  }, [edit, page.uid, labelOf, saved, formatMessage]);
}
