export const EVENTS = 'editorial_events';
export const HEADS = 'editorial_event_heads';
export const MESSAGE = 'the audit trail is insert-only';

export interface Triggers {
  /** The names of those that are not there, or disabled. */
  missing(): Promise<string[]>;
  /** Makes those that are missing, and enables those that are disabled. */
  make(): Promise<void>;
}
