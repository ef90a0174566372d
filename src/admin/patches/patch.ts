/** One place of Strapi's built admin that we change when ours is built. */
export interface Patch {
  /** The end of the module's path. */
  module: string;
  /** What stands there, as many times as `times` says: once where it says nothing. */
  anchor: string;
  replacement: string;
  times?: number;
}

/** As much of a plugin of Vite as is used here. */
interface BuildPlugin {
  name: string;
  enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | undefined;
  buildEnd(error?: Error): void;
}

/** Changes Strapi's admin in the build, and fails the build where Strapi is no longer what we change. */
export function patching(patches: readonly Patch[]): BuildPlugin {
  const done = new Set<Patch>();
  return {
    name: 'strapi-admin-patches',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      const own = patches.filter(({ module }) => file.endsWith(module));
      if (own.length === 0) return undefined;
      return { code: own.reduce(patched, code), map: null };
    },
    buildEnd(error) {
      const missed = patches.filter((patch) => !done.has(patch));
      if (error === undefined && missed.length > 0) {
        throw new Error(`Not in Strapi's admin: ${missed.map(({ module }) => module).join(', ')}`);
      }
    },
  };

  function patched(code: string, patch: Patch): string {
    const parts = code.split(patch.anchor);
    if (parts.length !== (patch.times ?? 1) + 1) {
      throw new Error(`${patch.module} has ${parts.length - 1} of: ${patch.anchor}`);
    }
    done.add(patch);
    return parts.join(patch.replacement);
  }
}
