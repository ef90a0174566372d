import type { Words } from '../language';
import { DOCUMENTS } from './patterns/documents';
import { QUERIES } from './patterns/queries';
import { REQUESTS } from './patterns/requests';
import { VALUES } from './patterns/values';
import type { Code, Pattern, StrapiError } from './pattern';

/** What Strapi says about one value among several. */
export interface Fault {
  path: string[];
  field: string;
  words: Words;
}

export interface Translation {
  code: Code;
  words: Words;
  field?: string;
  faults: Fault[];
}

interface Hints {
  nameOf(uid: string): string;
  /** Where a value stands, as we write it; its path, as the admin's form wants it. */
  locate(path: string[]): { field: string; path: string[] };
}

/** All that we have met, each provoked in tests/api/strapi-errors.test.ts. */
export const PATTERNS: readonly Pattern[] = [...VALUES, ...DOCUMENTS, ...QUERIES, ...REQUESTS];

/** The same in our words; null for what Strapi says that we have never met. */
export function translate(error: StrapiError, hints: Hints): Translation | null {
  const faults = faultsOf(error, hints);
  const [first] = faults;
  if (first !== undefined) {
    return { code: 'invalid_input', field: first.field, faults, words: inFront(first) };
  }
  const own = read(error, hints);
  return own === null ? null : { ...own, faults: [] };
}

/** What went wrong in Strapi's list of errors, as far as it says where. */
function faultsOf({ details }: StrapiError, hints: Hints): Fault[] {
  const errors = Array.isArray(details?.['errors']) ? (details['errors'] as StrapiError[]) : [];
  return errors.flatMap((error) => {
    const path = pathOf(error);
    const own = path.length === 0 ? null : read(error, hints);
    return own === null ? [] : [{ ...hints.locate(path), words: own.words }];
  });
}

const pathOf = (error: StrapiError): string[] => {
  const { path } = error as StrapiError & { path?: unknown };
  return Array.isArray(path) ? path.map(String) : [];
};

function read(
  error: StrapiError,
  { nameOf }: Hints,
): { code: Code; words: Words; field?: string } | null {
  for (const { says, code, words, field } of PATTERNS) {
    const match = says.exec(error.message);
    if (match === null) continue;
    const found = { groups: match.slice(1), error, nameOf };
    const own = field?.(found);
    return { code, words: words(found), ...(own !== undefined && { field: own }) };
  }
  return null;
}

const inFront = ({ field, words }: Fault): Words => ({
  sv: `${field}: ${words.sv}`,
  en: `${field}: ${words.en}`,
});
