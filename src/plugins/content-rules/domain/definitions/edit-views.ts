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
  return [
    ...shown.filter(lacks).map((name) => `a row shows ${name}, which the schema lacks.`),
    ...Object.keys(view.fields)
      .filter(lacks)
      .map((name) => `fields has words for ${name}, which the schema lacks.`),
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

function fits(row: readonly PlacedField[]): boolean {
  const sizes = row.map(({ size }) => size);
  return (
    sizes.every((size) => Number.isInteger(size) && size > 0) &&
    sizes.reduce((sum, size) => sum + size, 0) <= COLUMNS
  );
}
