import type { Patch } from './patch';

const PAGE = '@strapi/content-manager/dist/admin/pages/EditView/EditViewPage.mjs';

/**
 * The form of a new page begins with what its type begins with: Strapi knows no first parts of a dynamic zone, and
 * shows a component that is needed only after a click. `useBeginning` is in src/plugins/content-rules/admin.
 */
export const beginning: readonly Patch[] = [
  {
    module: PAGE,
    anchor: 'const initialValues = getInitialFormValues(isCreatingDocument);',
    replacement: `const initialValues = globalThis.useContentBeginning({
        model,
        locale: activeLocale,
        isNew: isCreatingDocument && !document,
        attributes: schema?.attributes,
        components
    }, getInitialFormValues(isCreatingDocument));`,
  },
  {
    module: PAGE,
    anchor: 'if (isLoading && !document?.documentId) {',
    replacement: 'if (initialValues === null || isLoading && !document?.documentId) {',
  },
];
