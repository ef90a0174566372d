import type { OfferedAction } from '../../../domain/types';
import type en from './en.json';
import type sv from './sv.json';

/** The words that each action needs; what is forgotten does not compile. */
type ActionText =
  | `action.${OfferedAction}`
  | `done.${OfferedAction}`
  | `event.${OfferedAction}`
  | `dialog.explain.${OfferedAction}`;

type Complete<Texts extends Record<ActionText, string>> = keyof Texts;
type SameKeys<Texts extends Record<keyof typeof en, string>> = keyof Texts;

/** Every text of the plugin; both languages have all of them. */
export type TextKey = Complete<typeof en> & SameKeys<typeof sv>;
