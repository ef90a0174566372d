import type { Words } from '../language';

/** An error of Strapi's, thrown or as it stands in an answer. */
export interface StrapiError {
  name: string;
  message: string;
  details?: Record<string, unknown>;
}

/** What the words of a pattern are made of. */
export interface Found {
  /** The groups of `says`. */
  groups: string[];
  error: StrapiError;
  /** The name of a content type as people know it. */
  nameOf(uid: string): string;
}

/** The codes of the contract that Strapi's own errors come to. */
export type Code = 'invalid_input' | 'not_found' | 'missing_permission' | 'rate_limited';

/** One thing that Strapi says, and how we say it. */
export interface Pattern {
  says: RegExp;
  code: Code;
  words(found: Found): Words;
  /** The field or parameter that is meant, where the message or its details tell. */
  field?(found: Found): string | undefined;
}

/** A sentence that needs nothing of the message. */
export const always = (sv: string, en: string) => (): Words => ({ sv, en });

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
