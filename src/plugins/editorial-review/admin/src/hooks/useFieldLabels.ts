import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from './useText';

interface LabelledField {
  name: string;
  label: string;
}

interface FieldLabels {
  /** The words people see for `lead` or `content[KEY].answer`. */
  labelOf(field: string): string;
  /** The fields of the page itself, in the order of the form. */
  fields: LabelledField[];
}

/** Turns field paths into the labels of the edit view. */
export function useFieldLabels(uid: string, document: unknown): FieldLabels {
  const { edit } = useDocumentLayout(uid);
  const { text } = useText();
  const { formatMessage } = useIntl();

  return useMemo(() => {
    const page = edit.layout.flat(2).map(({ name, label }) => ({
      name,
      label: formatMessage({
        id: `content-manager.content-types.${uid}.${name}`,
        defaultMessage: label,
      }),
    }));
    const labelIn = (fields: readonly LabelledField[], name: string) =>
      fields.find((field) => field.name === name)?.label ?? name;

    return {
      fields: page,
      labelOf(field) {
        const [, name = field, key, rest] = /^(\w+)(?:\[([^\]]+)\])?(?:\.(.+))?$/.exec(field) ?? [];
        const outer = labelIn(page, name);
        const part = key === undefined ? componentAt(document, name) : partAt(document, name, key);
        const layout = part === null ? undefined : edit.components[part.component];
        const inner = rest === undefined ? '' : labelIn(layout?.layout.flat() ?? [], rest);
        const where =
          key === undefined || part === null
            ? outer
            : text('part', {
                field: outer,
                number: part.number,
                kind: layout?.settings.displayName ?? '',
              });
        return inner === '' ? where : `${where}: ${inner}`;
      },
    };
  }, [edit, uid, document, text, formatMessage]);
}

interface Part {
  component: string;
  number: number;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The part of a dynamic zone with this key, and which in the order it is. */
function partAt(document: unknown, name: string, key: string): Part | null {
  const zone = recordOf(document)[name];
  if (!Array.isArray(zone)) return null;
  const index = zone.findIndex((part) => recordOf(part)['key'] === key);
  const component = recordOf(zone[index])['__component'];
  return typeof component === 'string' ? { component, number: index + 1 } : null;
}

function componentAt(document: unknown, name: string): Part | null {
  const component = recordOf(recordOf(document)[name])['__component'];
  return typeof component === 'string' ? { component, number: 1 } : null;
}
