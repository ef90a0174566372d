import type { ComponentType } from 'react';
import type { GuardProps } from './types';

/** What came of a save. */
export type Outcome = { saved: true } | { saved: false; error: unknown };

/**
 * Between Strapi's edit view, which saves, and ours, which says what a save has seen and what came of it.
 * Strapi's built admin calls it where src/admin/patches/saving.ts puts the calls.
 */
export interface SavingBus {
  /** Drawn in each edit view, within its form. */
  Guard: ComponentType<GuardProps>;
  headers(model: string, documentId: string | undefined): Record<string, string> | undefined;
  saved(model: string, documentId: string | undefined, lockVersion: number | undefined): void;
  /** A new page is saved: the view of the page itself comes next. */
  created(model: string): void;
  refused(model: string, documentId: string | undefined, error: unknown): void;
  /** Are its refusals told by ours? */
  tells(model: string, documentId: string | undefined): boolean;
  offer(save: () => unknown): void;
}

interface Seen {
  model: string;
  documentId: string | undefined;
  lockVersion: number | undefined;
}

/** The one page that is being edited. */
let seen: Seen | null = null;
let saver: (() => unknown) | null = null;
const listeners = new Set<(outcome: Outcome) => void>();

const tell = (outcome: Outcome): void => listeners.forEach((own) => own(outcome));

/** The page that is being edited, if it is this one: a dialog of Strapi's may save another. */
const current = (model: string, documentId: string | undefined): Seen | null =>
  seen?.model === model && seen.documentId === documentId ? seen : null;

/** The version of the page that the form began with. */
export function setSeen(own: Seen | null): void {
  seen = own;
}
/** Is this the page that is being edited? */
export const isSeen = (model: string, documentId: string | undefined): boolean =>
  current(model, documentId) !== null;
export const seenLockVersion = (): number | undefined => seen?.lockVersion;

/** Saves as the button does. */
export const save = (): unknown => saver?.();

export function listen(own: (outcome: Outcome) => void): () => void {
  listeners.add(own);
  return () => void listeners.delete(own);
}

const languageOfAdmin = (): string => localStorage.getItem('strapi-admin-language') ?? 'sv';

/** Installs the bus where Strapi's edit view looks for it. */
export function openBus(Guard: ComponentType<GuardProps>): void {
  const bus: SavingBus = {
    Guard,
    headers(model, documentId) {
      const version = current(model, documentId)?.lockVersion;
      return {
        'Accept-Language': languageOfAdmin(),
        ...(version !== undefined && { 'X-Lock-Version': String(version) }),
      };
    },
    saved(model, documentId, lockVersion) {
      const own = current(model, documentId);
      if (own === null) return;
      seen = { ...own, lockVersion: lockVersion ?? own.lockVersion };
      tell({ saved: true });
    },
    created(model) {
      if (current(model, undefined) !== null) tell({ saved: true });
    },
    refused(model, documentId, error) {
      if (current(model, documentId) !== null) tell({ saved: false, error });
    },
    tells: (model, documentId) => current(model, documentId) !== null,
    offer(own) {
      saver = own;
    },
  };
  Object.assign(globalThis, { editorialSaving: bus });
}
