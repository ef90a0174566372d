import { Typography } from '@strapi/design-system';
import { InputRenderer, type StrapiApp } from '@strapi/strapi/admin';
import type { ComponentProps, ComponentType } from 'react';
import { useIntl } from 'react-intl';
import type { FieldText, FieldWords } from '../../domain/definitions/types';
import { DateInput } from './times/DateInput';
import { DateTimeInput } from './times/DateTimeInput';
import { timeInCell } from './times/cells';

interface Attribute {
  type: string;
  enum?: readonly string[];
  pluginOptions?: { 'content-rules'?: FieldWords };
}

/** A field of a form, a column of a list, or a filter of one. */
interface Shown {
  name: string;
  label?: unknown;
  hint?: unknown;
  attribute?: Attribute;
}

interface Filter extends Shown {
  options?: { label: string; value: string }[];
}

interface Layout {
  options?: { 'content-rules'?: { fields?: Readonly<Record<string, FieldWords>> } };
}

interface EditLayout extends Layout {
  layout: Shown[][][];
  components: Record<string, { layout: Shown[][] }>;
}

type Column = Shown & { cellFormatter?: unknown };

interface Table {
  displayedHeaders: Column[];
  layout: Layout;
}

interface Filters {
  displayedFilters: Filter[];
  layout: Layout;
}

/**
 * Shows the words that our types declare (`src/api/<type>/edit-view.ts`) where Strapi has one language
 * only: the English of labels and help texts, and the words for the values of lists in both languages.
 */
export function wordLayouts(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', wordForm);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', wordColumns);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', wordFilters);
}

/** Where Strapi's admin keeps the language that somebody has chosen for it. */
const LANGUAGE = 'strapi-admin-language';

/** In `register`: Strapi takes new inputs no later. */
export const addInputs = (app: StrapiApp): void =>
  app.addFields([
    { type: 'enumeration', Component: EnumerationField },
    { type: 'date', Component: DateInput as ComponentType },
    { type: 'datetime', Component: DateTimeInput as ComponentType },
  ]);

const language = (): 'en' | 'sv' =>
  localStorage.getItem(LANGUAGE)?.startsWith('en') === true ? 'en' : 'sv';

const wordsOf = (shown: Shown, layout?: Layout): FieldWords =>
  shown.attribute?.pluginOptions?.['content-rules'] ??
  layout?.options?.['content-rules']?.fields?.[shown.name] ??
  {};

const english = (words: FieldWords): FieldText | undefined =>
  language() === 'en' ? words.en : undefined;

/** Swedish is as it stands: an administrator may have changed it. */
function labelled<T extends Shown>(shown: T, layout?: Layout): T {
  const text = english(wordsOf(shown, layout));
  if (text === undefined || (shown.label !== undefined && typeof shown.label !== 'string')) {
    return shown;
  }
  const [label, hint] = text;
  return { ...shown, label, ...('hint' in shown && { hint }) };
}

function wordForm<T extends { layout: EditLayout }>(form: T): T {
  const { layout } = form;
  const components = Object.entries(layout.components).map(([uid, component]) => [
    uid,
    { ...component, layout: component.layout.map((row) => row.map((field) => labelled(field))) },
  ]);
  return {
    ...form,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) =>
        panel.map((row) => row.map((field) => labelled(field, layout))),
      ),
      components: Object.fromEntries(components) as EditLayout['components'],
    },
  };
}

type InWords = (value: string, row: Readonly<Record<string, unknown>>) => string;

/** How a value is shown in a list; `null` where Strapi's way is good. */
function wordsForCell(header: Column, layout: Layout): InWords | null {
  const { values } = wordsOf(header, layout);
  if (values !== undefined) return (value) => values[value]?.[language()] ?? value;
  const type = header.attribute?.type;
  if (header.cellFormatter !== undefined || (type !== 'date' && type !== 'datetime')) return null;
  return (value, row) => timeInCell(header.name, type, value, row, language());
}

function wordColumns({ displayedHeaders, layout }: Table): Table {
  return {
    displayedHeaders: displayedHeaders.map((header) => {
      const column = labelled(header, layout);
      const inWords = wordsForCell(header, layout);
      if (inWords === null) return column;
      const cellFormatter = (row: Record<string, unknown>) => {
        const value = row[header.name];
        const shown = typeof value === 'string' && value !== '' ? inWords(value, row) : '-';
        // As Strapi draws its own cells: bare text would be of another size.
        return (
          <Typography maxWidth="30rem" ellipsis textColor="neutral800">
            {shown}
          </Typography>
        );
      };
      return { ...column, cellFormatter };
    }),
    layout,
  };
}

function wordFilters({ displayedFilters, layout }: Filters): Filters {
  return {
    displayedFilters: displayedFilters.map((filter) => {
      const { values } = wordsOf(filter, layout);
      const options = filter.options?.map(({ label, value }) => ({
        label: values?.[value]?.[language()] ?? label,
        value,
      }));
      return { ...labelled(filter, layout), ...(options && { options }) };
    }),
    layout,
  };
}

interface FieldProps {
  attribute?: Attribute;
}

/** Strapi's own select, with words in place of the values. */
function EnumerationField({ attribute, ...props }: FieldProps) {
  const { locale } = useIntl();
  const values = attribute?.pluginOptions?.['content-rules']?.values;
  const options = (attribute?.enum ?? []).map((value) => ({
    value,
    label: values?.[value]?.[locale.startsWith('en') ? 'en' : 'sv'] ?? value,
  }));
  const field = { ...props, type: 'enumeration', options } as ComponentProps<typeof InputRenderer>;
  return <InputRenderer {...field} />;
}
