import type { Json } from '../types';

/** What stands in a view, read as what it ought to be: a page may be half written. */

export function text(of: Json | null | undefined, name: string): string {
  const value = of?.[name];
  return typeof value === 'string' ? value.trim() : '';
}

export function number(of: Json | null | undefined, name: string): number | null {
  const value = of?.[name];
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

export const flag = (of: Json | null | undefined, name: string): boolean => of?.[name] === true;

export function part(of: Json | null | undefined, name: string): Json | null {
  const value = of?.[name];
  return isPart(value) ? value : null;
}

export function parts(of: Json | null | undefined, name: string): Json[] {
  const value = of?.[name];
  return Array.isArray(value) ? value.filter(isPart) : [];
}

export function texts(of: Json | null | undefined, name: string): string[] {
  const value = of?.[name];
  return Array.isArray(value)
    ? value.filter((own): own is string => typeof own === 'string' && own.trim() !== '')
    : [];
}

/** Words with a comma between them; what is empty is left out. */
export const joined = (...words: readonly string[]): string =>
  words.filter((own) => own !== '').join(', ');

/** An address that may stand in a link, and not only in a text. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s\\]+$/i.test(url) ? url : null;
}

const isPart = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
