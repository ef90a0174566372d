import type { DefinedType } from '../../../../../kernel/content-types';

/** What reading a type takes; nothing for a type without a view. */
export const readsOf = ({ uid, definition }: DefinedType): string[] =>
  definition.view === undefined ? [] : [`${uid}.find`, `${uid}.findOne`];
