import type { Core } from '@strapi/strapi';

/** One place where we change what Strapi does. Its file has the same name as its id. */
export interface Patch {
  id: string;
  /** Why Strapi's own way won't do. */
  reason: string;
  /** The version of Strapi that was read when it was written. */
  since: string;
  /** What of Strapi is no longer as it was read; null while all is. */
  holds(strapi: Core.Strapi): string | null;
  /** Is the change in place? Patches that are not made through `make` say so themselves. */
  stands?(strapi: Core.Strapi): boolean;
}

/** On Strapi itself: the ids of what was changed in it. */
const MADE = Symbol.for('strapi-patches.made');

type Changed = Core.Strapi & { [MADE]?: Set<string> };

/** Makes a change, once Strapi is seen to be what the change was written for. */
export function make<Result>(strapi: Core.Strapi, patch: Patch, change: () => Result): Result {
  const fault = patch.holds(strapi);
  if (fault !== null) throw new PatchError([told(patch, fault)]);
  const result = change();
  const changed = strapi as Changed;
  changed[MADE] = (changed[MADE] ?? new Set<string>()).add(patch.id);
  return result;
}

/** Stops the start where Strapi is no longer what a patch changes, or where a patch was never made. */
export function checkPatches(strapi: Core.Strapi, patches: readonly Patch[]): void {
  const faults = patches.flatMap((patch) => {
    const fault =
      patch.holds(strapi) ?? (isMade(strapi, patch) ? null : 'nobody has made this change');
    return fault === null ? [] : [told(patch, fault)];
  });
  if (faults.length > 0) throw new PatchError(faults);
}

class PatchError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `Strapi is not what we change in it any more:\n- ${faults.join('\n- ')}\n` +
        'Read what Strapi does there now, then mend the file. See docs/strapi-patches.md.',
    );
    this.name = 'PatchError';
  }
}

const isMade = (strapi: Core.Strapi, patch: Patch): boolean =>
  patch.stands?.(strapi) ?? (strapi as Changed)[MADE]?.has(patch.id) === true;

const told = ({ id }: Patch, fault: string): string =>
  `src/kernel/strapi-patches/${id}.ts: ${fault}`;
