import type { Finding, Message } from '../types';

export type Fields = Readonly<Record<string, unknown>>;

/** No draft may hold it: the save is refused. */
export const wrong = (rule: string, field: string, sv: string, en: string): Finding =>
  make('save', 'blocks', rule, field, { sv, en });

/** A draft may lack it, a page may not: the submission is refused. */
export const missing = (rule: string, field: string, sv: string, en: string): Finding =>
  make('submit', 'blocks', rule, field, { sv, en });

/** Shown to the writer; stops nothing. */
export const warning = (rule: string, field: string, sv: string, en: string): Finding =>
  make('submit', 'warns', rule, field, { sv, en });

/** Shown as something to think of; no fault. */
export const advice = (rule: string, field: string, sv: string, en: string): Finding =>
  make('submit', 'advises', rule, field, { sv, en });

function make(
  stage: Finding['stage'],
  level: Finding['level'],
  rule: string,
  field: string,
  message: Message,
): Finding {
  return { rule, level, stage, field, message };
}

/** Null, blank text, an empty list and blocks without any text are all empty. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value))
    return value.length === 0 || (value.every(isBlock) && textOf(value).trim() === '');
  return false;
}

/** The text of a value; for Strapi Blocks all of its words. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (value !== null && typeof value === 'object') {
    if ('text' in value && typeof value.text === 'string') return value.text;
    if ('children' in value && Array.isArray(value.children))
      return value.children.map(textOf).join('');
  }
  return '';
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

const isBlock = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && 'children' in value;
