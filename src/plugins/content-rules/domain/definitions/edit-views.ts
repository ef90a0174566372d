import type { Model } from '../model';
import type { FieldText, FormView } from './types';

/** What Strapi adds to every type and shows in lists. */
export const SYSTEM_FIELDS: Readonly<Record<string, FieldText>> = {
  createdAt: ['Skapad'],
  updatedAt: ['Senast ändrad'],
  createdBy: ['Skapad av'],
  updatedBy: ['Ändrad av'],
};

/** Fields that mean the same wherever they stand; a view may say more about one of its own. */
export const COMMON_FIELDS: Readonly<Record<string, FieldText>> = {
  slug: [
    'Adress (slug)',
    'Sista delen av sidans adress. Lämna tomt: den skapas av rubriken. Ändras den efter publicering leder den gamla adressen vidare.',
  ],
  seo: ['Delning och sökmotorer', 'Behövs bara om rubrik och ingress inte passar när sidan delas.'],
  timeZone: ['Tidszon', 'Till exempel Europe/Stockholm.'],
  topics: ['Ämnen', 'Välj de ämnen som sidan handlar om.'],
};

export const SYSTEM_ENGLISH: Readonly<Record<string, FieldText>> = {
  createdAt: ['Created'],
  updatedAt: ['Last changed'],
  createdBy: ['Created by'],
  updatedBy: ['Changed by'],
};

export const COMMON_ENGLISH: Readonly<Record<string, FieldText>> = {
  slug: [
    'Address (slug)',
    'The last part of the page’s address. Leave it empty: it is made of the title. If it changes after publication the old address leads on.',
  ],
  seo: ['Sharing and search engines', 'Only where title and lead do not suit a shared link.'],
  timeZone: ['Time zone', 'For example Europe/Stockholm.'],
  topics: ['Topics', 'Choose what the page is about.'],
};

const COLUMNS = 12;

export interface PlacedField {
  name: string;
  size: number;
}

/** The rows of a form: `title:8 date:4` is two fields. */
export function rowsOf(view: FormView): PlacedField[][] {
  return view.rows.map((row) =>
    row.split(' ').map((text) => {
      const [name = '', size] = text.split(':');
      return { name, size: Number(size) };
    }),
  );
}

/** Where a view names what the schema lacks, or shows what has no words. */
export function viewFaults(view: FormView | undefined, attributes: Model): string[] {
  if (view === undefined) return ['there is no edit view: say it in config/type.ts as editView.'];
  const lacks = (name: string) => !Object.hasOwn(attributes, name) && !(name in SYSTEM_FIELDS);
  const rows = rowsOf(view);
  const shown = rows.flat().map(({ name }) => name);
  const { list = [], mainField, sort } = view;
  const single: [part: string, name: string | undefined][] = [
    ['mainField', mainField],
    ['sort', sort?.split(' ')[0]],
  ];
  const worded = (name: string) => name in view.fields || name in COMMON_FIELDS;
  const english = view.english ?? {};
  return [
    ...shown.filter(lacks).map((name) => `a row shows ${name}, which the schema lacks.`),
    ...Object.keys(view.fields)
      .filter(lacks)
      .map((name) => `fields has words for ${name}, which the schema lacks.`),
    ...Object.keys(english)
      .filter((name) => !(name in view.fields))
      .map((name) => `english has words for ${name}, but fields has none.`),
    ...Object.keys(view.fields)
      .filter((name) => !(name in english))
      .map((name) => `fields has words for ${name}, but english has none.`),
    ...Object.entries(view.fields)
      .filter(([name, text]) => name in english && text.length !== english[name]?.length)
      .map(([name]) => `${name} has a help text in one language only.`),
    ...valueFaults(view, attributes),
    ...list.filter(lacks).map((name) => `the list names ${name}, which the schema lacks.`),
    ...single
      .filter(([, name]) => name !== undefined && lacks(name))
      .map(([part, name]) => `${part} names ${name}, which the schema lacks.`),
    ...shown
      .filter((name) => !lacks(name) && !worded(name))
      .map((name) => `a row shows ${name}, but fields has no words for it.`),
    ...shown
      .filter((name, index) => shown.indexOf(name) !== index)
      .map((name) => `${name} stands in two rows.`),
    ...rows
      .map((row, index) => [row, view.rows[index] ?? ''] as const)
      .filter(([row]) => !fits(row))
      .map(([, row]) => `the row "${row}" does not fit into ${COLUMNS} columns.`),
  ];
}

/** Each value of each enumeration has words, and there are words for no other. */
function valueFaults({ values = {} }: FormView, attributes: Model): string[] {
  const lists = Object.entries(attributes).filter(([, { type }]) => type === 'enumeration');
  const known = new Map(lists.map(([name, attribute]) => [name, attribute.enum ?? []]));
  return [
    ...[...known].flatMap(([name, all]) =>
      all
        .filter((value) => values[name]?.[value] === undefined)
        .map((value) => `values has no words for ${value} of ${name}.`),
    ),
    ...Object.entries(values).flatMap(([name, words]) =>
      Object.keys(words)
        .filter((value) => !(known.get(name) ?? []).includes(value))
        .map((value) => `values has words for ${value} of ${name}, which the schema lacks.`),
    ),
  ];
}

function fits(row: readonly PlacedField[]): boolean {
  const sizes = row.map(({ size }) => size);
  return (
    sizes.every((size) => Number.isInteger(size) && size > 0) &&
    sizes.reduce((sum, size) => sum + size, 0) <= COLUMNS
  );
}
