import { useIsGoverned } from './hooks/useGovernedTypes';

interface StrapiAction {
  (props: never): unknown;
  type?: string;
  position?: unknown;
}

const REPLACED = ['publish', 'unpublish', 'discard'];

/** Strapi's own way to publish, unpublish and discard: the review has its own. */
export function withoutPublishing<T extends StrapiAction>(actions: T[]): T[] {
  return actions
    .filter(({ type }) => type === undefined || !REPLACED.includes(type))
    .map(withoutManyLocales)
    .map(withoutOwnCopy);
}

/** Strapi's copy stops at each slug; for governed pages there is ours. */
function withoutOwnCopy<T extends StrapiAction>(action: T): T {
  if (action.type !== 'clone') return action;
  const wrapped = (props: never) => {
    const isGoverned = useIsGoverned((props as { model: string }).model);
    const drawn = action(props);
    return isGoverned ? null : drawn;
  };
  return Object.assign(wrapped, { type: action.type, position: action.position }) as unknown as T;
}

/** In bulk there is nothing of ours to offer yet; deleting stays. */
export function withoutBulkPublishing<T extends StrapiAction>(actions: T[]): T[] {
  return actions.filter(({ type }) => type === 'delete');
}

/**
 * i18n's "publish many locales" and its opposite bear neither type nor position, and a build renames
 * their functions: they are known by what they draw, a modal that stands only in the panel.
 */
function withoutManyLocales<T extends StrapiAction>(action: T): T {
  if (action.type !== undefined || action.position !== undefined) return action;
  const wrapped = (props: never) => {
    const drawn = action(props);
    return isPanelModal(drawn) ? null : drawn;
  };
  return wrapped as T;
}

function isPanelModal(drawn: unknown): boolean {
  if (typeof drawn !== 'object' || drawn === null) return false;
  const { position, dialog } = drawn as { position?: unknown; dialog?: { type?: unknown } };
  return dialog?.type === 'modal' && [position].flat().join() === 'panel';
}
