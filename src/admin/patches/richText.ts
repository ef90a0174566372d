import type { Patch } from './patch';

const BLOCKS =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/BlocksInput';

/** A rich text is as tall as its words: six empty answers of half a screen each hide what a page holds. */
export const richText: readonly Patch[] = [
  {
    module: `${BLOCKS}/EditorLayout.mjs`,
    anchor: 'height: "512px",',
    replacement: 'maxHeight: "64rem",',
  },
  {
    module: `${BLOCKS}/EditorLayout.mjs`,
    anchor: 'minHeight: livePreviewSync ? 0 : undefined,',
    replacement: 'minHeight: livePreviewSync ? 0 : "14rem",',
  },
  // Also below the last line a click begins to write.
  {
    module: `${BLOCKS}/BlocksContent.mjs`,
    anchor: `gap: \${({ theme })=>theme.spaces[3]};
  height: 100%;`,
    replacement: `gap: \${({ theme })=>theme.spaces[3]};
  min-height: 9rem;
  height: 100%;`,
  },
];
