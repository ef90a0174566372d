import type { Values } from '../../../domain/saving/merge';

/** A place of the form that a save was refused for, and why. */
export interface Fault {
  /** As the form names it: `lead`, `content.3.answer`. */
  path: string;
  message: string;
}

/** The places that a refusal names; Strapi's envelope has them in `details.errors`. */
export function faultsOf(error: unknown, values: Values): Fault[] {
  const { details } = (error ?? {}) as { details?: { errors?: unknown } };
  const errors = Array.isArray(details?.errors) ? (details.errors as unknown[]) : [];
  return errors.flatMap((each) => {
    const { path, message } = (each ?? {}) as { path?: unknown; message?: unknown };
    if (!Array.isArray(path) || typeof message !== 'string') return [];
    const place = path.map(String).join('.');
    const [name = ''] = place.split('.');
    return place === '' || !(name in values) ? [] : [{ path: place, message }];
  });
}
