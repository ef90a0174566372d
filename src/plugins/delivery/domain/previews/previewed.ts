import type { RichTextFormat } from '../types';

/** What the token of a link leads to: a page in a language, as its draft is now or as it was at a revision. */
export interface Previewed {
  uid: string;
  documentId: string;
  /** `-` for a type without languages. */
  locale: string;
  revision: number | null;
}

/** What a page is given as. */
export interface Form {
  view: 'card' | 'full';
  richText: RichTextFormat;
}
