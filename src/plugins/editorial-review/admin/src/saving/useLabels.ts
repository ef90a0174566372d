import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Values } from '../../../domain/saving/merge';
import { useText } from '../hooks/useText';

/** The words that people see for a place of the form: `lead`, `content.3.answer`, `content[KEY].answer`. */
export function useLabels(model: string, values: Values): (path: string) => string {
  const { edit } = useDocumentLayout(model);
  const { text } = useText();
  const { formatMessage } = useIntl();
  return useCallback(
    (path) => {
      const [, name = path, place, inner] = takenApart(path);
      const field = edit.layout.flat(2).find((each) => each.name === name);
      const label =
        field === undefined
          ? name
          : formatMessage({
              id: `content-manager.content-types.${model}.${name}`,
              defaultMessage: field.label,
            });
      const list = values[name];
      const parts = Array.isArray(list) ? (list as Values[]) : [];
      const index = place === undefined ? -1 : indexOf(parts, place);
      const part = parts[index];
      const attribute = field?.attribute as { component?: string } | undefined;
      const uid = String(part?.['__component'] ?? attribute?.component ?? '');
      const layout = edit.components[uid];
      const where =
        part === undefined
          ? label
          : text('part', { number: index + 1, kind: layout?.settings.displayName ?? label });
      const own = layout?.layout.flat().find((each) => each.name === inner)?.label;
      return own === undefined ? where : `${where}: ${own}`;
    },
    [edit, values, model, text, formatMessage],
  );
}

/** `[whole, name, place or key, field inside]`. */
function takenApart(path: string): (string | undefined)[] {
  const keyed = /^(\w+)\[([^\]]+)\](?:\.(\w+))?/.exec(path);
  if (keyed !== null) return [...keyed];
  const placed = /^(\w+)\.(\d+)(?:\.(\w+))?/.exec(path);
  if (placed !== null) return [...placed];
  const [name, inner] = path.split('.');
  return [path, name, undefined, inner];
}

const indexOf = (parts: readonly Values[], place: string): number =>
  /^\d+$/.test(place) ? Number(place) : parts.findIndex(({ key }) => key === place);
