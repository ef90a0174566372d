import type { Patch } from './patch';

/**
 * Strapi's start page shows widgets whose badges (draft, published) know nothing of the review. `editorialStart` is
 * ours: src/plugins/editorial-review/admin/src/start.
 */
export const startPage: readonly Patch[] = [
  {
    module: '@strapi/admin/dist/admin/admin/src/pages/Home/HomePage.mjs',
    anchor: `const HomePage = ()=>{`,
    replacement: `const HomePage = ()=>globalThis.editorialStart ? /*#__PURE__*/ jsx(globalThis.editorialStart, {}) : /*#__PURE__*/ jsx(WidgetPage, {});
const WidgetPage = ()=>{`,
  },
];
