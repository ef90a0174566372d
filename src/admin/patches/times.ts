import type { Patch } from './patch';

/**
 * A date that was not understood stands in the form as it was typed: it is refused before it is sent, at its field.
 * `contentTimes` is ours: src/plugins/content-rules/admin/src/times/reading.ts.
 */
export const times: readonly Patch[] = [
  {
    module: '@strapi/content-manager/dist/admin/utils/validation.mjs',
    anchor: `        case 'password':
            return yup.string().nullable();`,
    replacement: `        case 'date':
        case 'datetime':
            return yup.mixed().test('isUnderstood', {
                id: 'content-rules.times.refused',
                defaultMessage: ''
            }, (value)=>globalThis.contentTimes?.isUnderstood(attribute.type, value) ?? true);
        case 'password':
            return yup.string().nullable();`,
  },
];
