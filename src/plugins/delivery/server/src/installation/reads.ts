import type { DefinedType } from '../../../../../kernel/content-types';
import { isFixed } from '../../../domain/views/view';

/** What reading a type takes; nothing for a type without a view. */
export function readsOf({ uid, definition: { view } }: DefinedType): string[] {
  if (view === undefined) return [];
  return isFixed(view) ? [`${uid}.find`] : [`${uid}.find`, `${uid}.findOne`];
}
