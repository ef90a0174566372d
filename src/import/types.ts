import type { ParsedPage } from './parse/types';

/** What a type says to the import. */
declare module '../kernel/content-types' {
  interface TypeParts {
    /** Which of the pages that the parser knows become entries of this type. */
    importedAs?: ParsedPage['type'];
  }
}
