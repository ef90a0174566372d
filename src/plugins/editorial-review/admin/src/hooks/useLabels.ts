import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useText } from './useText';
import { parseField, partOf } from '../lib/fields';

/**
 * The words that people see for a place of a page: `lead`, `content.3.answer`, `content[KEY].answer`. Which part has
 * a key, or a place, is read from `page`.
 */
export function useLabels(model: string, page: unknown): (path: string) => string {
  const { edit } = useDocumentLayout(model);
  const { text } = useText();
  const { formatMessage } = useIntl();
  return useCallback(
    (path) => {
      const { name, key, index, rest } = parseField(path);
      const field = edit.layout.flat(2).find((each) => each.name === name);
      const label =
        field === undefined
          ? name
          : formatMessage({
              id: `content-manager.content-types.${model}.${name}`,
              defaultMessage: field.label,
            });
      const place = key ?? index;
      const part = place === undefined ? null : partOf(page, name, place);
      const attribute = field?.attribute as { component?: string } | undefined;
      const layout = edit.components[part?.component ?? attribute?.component ?? ''];
      const kind = layout?.settings.displayName ?? '';
      const where = part === null ? label : text('part', { number: part.number, kind });
      const inner = layout?.layout.flat().find((each) => each.name === rest)?.label;
      return inner === undefined ? where : `${where}: ${inner}`;
    },
    [edit, page, model, text, formatMessage],
  );
}
