/** A field's label and what a writer should put there. */
export type FieldText = readonly [label: string, description?: string];

/** How a type or a component looks in the admin from the first start; administrators may change it. */
export interface EditView {
  /** Columns of the list view. */
  list?: readonly string[];
  /** The list's order, e.g. `date DESC`. */
  sort?: string;
  /** The field that names an entry. */
  mainField?: string;
  /** Rows of the edit view: `name:size` of twelve columns; what is left out is not shown. */
  rows: readonly string[];
  fields: Readonly<Record<string, FieldText>>;
}

export type EditViews = Readonly<Record<string, EditView>>;

/** Fields that mean the same wherever they stand. */
export const COMMON = {
  slug: [
    'Adress (slug)',
    'Sista delen av sidans adress. Lämna tomt: den skapas av rubriken. Ändras den efter publicering leder den gamla adressen vidare.',
  ],
  seo: ['Delning och sökmotorer', 'Behövs bara om rubrik och ingress inte passar när sidan delas.'],
  timeZone: ['Tidszon', 'Till exempel Europe/Stockholm.'],
  topics: ['Ämnen', 'Välj de ämnen som sidan handlar om.'],
} as const satisfies Record<string, FieldText>;
