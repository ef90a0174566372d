import type { PageLanguage, PageWords } from '../../../../domain/pages/words';
import type { Json } from '../../../../domain/types';
import type { Times } from './times';

/** What every part of a page is drawn with. */
export interface Shown {
  language: PageLanguage;
  words: PageWords;
  times: Times;
  /** A value of an attribute in words, as the type says it; `through`: of the type that a relation leads to. */
  wordOf(attribute: string, value: string, through?: string): string;
}

/** What a layout is given: the page as the full view has it. */
export interface LayoutProps {
  page: Json;
  shown: Shown;
}
