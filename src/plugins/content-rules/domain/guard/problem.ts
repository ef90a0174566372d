import type { Message } from '../types';

/** One value that cannot be stored, and where it stands. */
export interface Problem {
  /** As in every answer of ours: `content[KEY].answer`. */
  field: string;
  /** As Strapi's own forms want it: `['content', '0', 'answer']`. */
  path: string[];
  message: Message;
}

/** Where we are while we walk through the data. */
export interface Place {
  field: string;
  path: string[];
}

export const problem = (place: Place, sv: string, en: string): Problem => ({
  ...place,
  message: { sv, en },
});

export const inside = (place: Place, name: string): Place => ({
  field: place.field === '' ? name : `${place.field}.${name}`,
  path: [...place.path, name],
});
