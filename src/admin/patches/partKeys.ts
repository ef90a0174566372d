import type { Patch } from './patch';

const FIELD =
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/DynamicZone/Field.mjs';

/**
 * A part gets its `key` when it is added, not when it is first saved: where the answer to that save is lost, or
 * somebody types while it is under way, the part that is sent again would be another one.
 * `contentPartKey` is in src/plugins/content-rules/admin.
 */
export const partKeys: readonly Patch[] = [
  {
    module: FIELD,
    anchor: `const data = transformations(form);
        addFieldRow(name, data, position);`,
    replacement: `const data = {
            ...transformations(form),
            ...globalThis.contentPartKey(schema.attributes)
        };
        addFieldRow(name, data, position);`,
  },
];
