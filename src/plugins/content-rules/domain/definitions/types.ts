import type { SiteLanguage } from '../addresses/paths';
import type { Model } from '../model';
import type { TypeRules } from '../rules/own';
import type { Message } from '../types';

/** A field's label and what a writer should put there. */
export type FieldText = readonly [label: string, description?: string];

/** What the admin gets with a field: Swedish it has from content-manager, which administrators may change. */
export interface FieldWords {
  en?: FieldText;
  /** Of a list of values: the words for each. */
  values?: Readonly<Record<string, Message>>;
}

/** How a part of a page looks in the admin from the first start; administrators may change it. */
export interface FormView {
  /** Columns of the list view. */
  list?: readonly string[];
  /** The list's order, e.g. `date DESC`. */
  sort?: string;
  /** The field that names an entry. */
  mainField?: string;
  /** Rows of the edit view: `name:size` of twelve columns; what is left out is not shown. */
  rows: readonly string[];
  /** Fields that mean the same everywhere (slug, seo, timeZone, topics) have their words already. */
  fields: Readonly<Record<string, FieldText>>;
  /** The same in English, for those who have the admin in English. */
  english?: Readonly<Record<string, FieldText>>;
  /** The words for the values of an enumeration: what people see is never the value itself. */
  values?: Readonly<Record<string, Readonly<Record<string, Message>>>>;
}

/** The same for a whole type, with the word for one of its entries. */
export interface EditView extends FormView {
  name: Message;
}

/** In front of the slugs of a type's pages: `/nyheter`, English pages under `/en`. */
export type Path = Readonly<Record<SiteLanguage, string>>;

/** The attribute whose words become the slug; `after` stands in front, unless it stands there already. */
export interface SlugWords {
  of: string;
  after?: string;
}

/** A new page begins with the questions that stand in a list of a single type. */
export interface FirstQuestions {
  /** The dynamic zone that gets them. */
  attribute: string;
  of: { type: string; attribute: string };
}

/** What a type says to content-rules in `src/api/<type>/config/type.ts`. */
export interface ContentParts {
  editView: EditView;
  /** Where its pages live on the site; none for a type without pages of its own. */
  path?: Path;
  /** What a slug is made of where nobody typed one; said or not, it is the title, else the name. */
  slug?: SlugWords;
  rules?: TypeRules;
  firstQuestions?: FirstQuestions;
  /** Single components that the form of a new page shows at once, without a click. */
  firstOpened?: readonly string[];
  /** What the one entry of a single type holds at the first start. */
  firstEntry?: Readonly<Record<string, unknown>>;
  /** The entries of this type, and of no other, are the redirects of the site. */
  redirects?: true;
}

/** A type with its schema, as much of both as the boot looks at. */
export interface DescribedType {
  uid: string;
  /** Its folder below `src/api`. */
  folder: string;
  single: boolean;
  localized: boolean;
  attributes: Model;
  definition: ContentParts;
}
